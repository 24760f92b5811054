import type { Language } from '../../../../contract/index.ts'
import type { ChoiceItem, Dimension, LibraryTest, Words } from '../../library-test.ts'
import { inTurn } from '../../part.ts'
import { same } from '../../words.ts'
import { grammar, vocabulary } from './dimensions.ts'

/** A sentence with the gap (1), four ways to fill it, and the one that is right. */
export type Gap = readonly [sentence: string, options: readonly [string, string, string, string], right: string]

interface Parts {
  readonly language: Language
  /** The question above each sentence, in the language of the test. */
  readonly question: string
  /** The name of the language, as it begins a title. */
  readonly name: Words
  readonly suggestedBy: readonly string[]
  readonly sample: Gap
  readonly grammar: readonly Gap[]
  readonly vocabulary: readonly Gap[]
}

/** Gap texts in one language. Items stand in that language for every reader; all around them is translated. */
export function languageTest(parts: Parts): LibraryTest {
  const { language, question, name } = parts
  const pool = (dimension: Dimension, gaps: readonly Gap[]) => ({
    dimension,
    items: gaps.map((gap, at) => item(question, { gap, dimension: dimension.id, key: `${language}-${dimension.id}-${at + 1}` })),
  })
  const sample = item(question, { gap: parts.sample, dimension: 'sample', key: `${language}-sample` })
  return {
    id: `language-${language}`,
    version: 1,
    kind: 'language',
    scoring: 'right-wrong',
    title: {
      en: `${name.en}: grammar and vocabulary`,
      de: `${name.de}: Grammatik und Wortschatz`,
      es: `${name.es}: gramática y vocabulario`,
      fr: `${name.fr} : grammaire et vocabulaire`,
    },
    summary: {
      en: 'Fourteen sentences with a gap: choose what fits. They range from simple to demanding, and stand in the language of the test.',
      de: 'Vierzehn Sätze mit einer Lücke: Wählen Sie, was passt. Sie reichen von einfach bis anspruchsvoll und stehen in der Sprache des Tests.',
      es: 'Catorce frases con un hueco: elija lo que encaja. Van de sencillas a exigentes y están en la lengua de la prueba.',
      fr: 'Quatorze phrases à trou : choisissez ce qui convient. Elles vont du simple à l’exigeant et sont dans la langue du test.',
    },
    says: {
      en: 'It shows how many gaps somebody filled rightly in the time. It says nothing about speaking, listening or writing, and is no certificate of a level such as B2. Nobody has measured whether it foretells anything about work.',
      de: 'Es zeigt, wie viele Lücken jemand in der Zeit richtig gefüllt hat. Über Sprechen, Hören oder Schreiben sagt es nichts, und es ist kein Zertifikat einer Stufe wie B2. Niemand hat gemessen, ob es etwas über die Arbeit vorhersagt.',
      es: 'Muestra cuántos huecos completó bien la persona en el tiempo dado. No dice nada sobre hablar, escuchar o escribir, y no es un certificado de un nivel como el B2. Nadie ha medido si predice algo sobre el trabajo.',
      fr: 'Il montre combien de trous la personne a bien remplis dans le temps donné. Il ne dit rien de l’expression orale ou écrite ni de l’écoute, et n’est pas le certificat d’un niveau comme B2. Personne n’a mesuré s’il prédit quoi que ce soit sur le travail.',
    },
    seconds: 600,
    minutes: 10,
    dimensions: [grammar, vocabulary],
    perDimension: 7,
    inLanguage: language,
    suggestedBy: parts.suggestedBy,
    sample: { text: sample.text, options: sample.options },
    items: inTurn([pool(grammar, parts.grammar), pool(vocabulary, parts.vocabulary)]),
  }
}

function item(
  question: string,
  { gap: [sentence, options, right], ...place }: { gap: Gap; dimension: string; key: string },
): ChoiceItem {
  return {
    ...place,
    kind: 'choice',
    text: same(`${question}\n${sentence}`),
    options: options.map(same),
    points: options.map((option) => (option === right ? 1 : 0)),
  }
}
