import type { Dimension } from '../../library-test.ts'

export const grammar: Dimension = {
  id: 'grammar',
  name: { en: 'Grammar', de: 'Grammatik', es: 'Gramática', fr: 'Grammaire' },
  about: {
    en: 'Forms of words, and the order in which they stand.',
    de: 'Formen von Wörtern und die Reihenfolge, in der sie stehen.',
    es: 'Las formas de las palabras y el orden en que van.',
    fr: 'Les formes des mots et l’ordre dans lequel ils se placent.',
  },
  low: {
    en: 'Filled fewer of the gaps about grammar rightly than most of the group.',
    de: 'Hat weniger Lücken zur Grammatik richtig gefüllt als die meisten der Gruppe.',
    es: 'Completó bien menos huecos de gramática que la mayoría del grupo.',
    fr: 'A bien rempli moins de trous de grammaire que la plupart du groupe.',
  },
  middle: {
    en: 'Filled about as many of the gaps about grammar rightly as half of the group.',
    de: 'Hat etwa so viele Lücken zur Grammatik richtig gefüllt wie die Hälfte der Gruppe.',
    es: 'Completó bien más o menos tantos huecos de gramática como la mitad del grupo.',
    fr: 'A bien rempli à peu près autant de trous de grammaire que la moitié du groupe.',
  },
  high: {
    en: 'Filled more of the gaps about grammar rightly than most of the group.',
    de: 'Hat mehr Lücken zur Grammatik richtig gefüllt als die meisten der Gruppe.',
    es: 'Completó bien más huecos de gramática que la mayoría del grupo.',
    fr: 'A bien rempli plus de trous de grammaire que la plupart du groupe.',
  },
}

export const vocabulary: Dimension = {
  id: 'vocabulary',
  name: { en: 'Vocabulary', de: 'Wortschatz', es: 'Vocabulario', fr: 'Vocabulaire' },
  about: {
    en: 'Words and fixed phrases of everyday and working life.',
    de: 'Wörter und feste Wendungen aus Alltag und Beruf.',
    es: 'Palabras y expresiones fijas de la vida diaria y del trabajo.',
    fr: 'Mots et expressions figées de la vie courante et du travail.',
  },
  low: {
    en: 'Filled fewer of the gaps about words rightly than most of the group.',
    de: 'Hat weniger Lücken zum Wortschatz richtig gefüllt als die meisten der Gruppe.',
    es: 'Completó bien menos huecos de vocabulario que la mayoría del grupo.',
    fr: 'A bien rempli moins de trous de vocabulaire que la plupart du groupe.',
  },
  middle: {
    en: 'Filled about as many of the gaps about words rightly as half of the group.',
    de: 'Hat etwa so viele Lücken zum Wortschatz richtig gefüllt wie die Hälfte der Gruppe.',
    es: 'Completó bien más o menos tantos huecos de vocabulario como la mitad del grupo.',
    fr: 'A bien rempli à peu près autant de trous de vocabulaire que la moitié du groupe.',
  },
  high: {
    en: 'Filled more of the gaps about words rightly than most of the group.',
    de: 'Hat mehr Lücken zum Wortschatz richtig gefüllt als die meisten der Gruppe.',
    es: 'Completó bien más huecos de vocabulario que la mayoría del grupo.',
    fr: 'A bien rempli plus de trous de vocabulaire que la plupart du groupe.',
  },
}
