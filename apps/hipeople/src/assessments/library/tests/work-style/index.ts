import type { LibraryTest } from '../../library-test.ts'
import { inTurn } from '../../part.ts'
import { calm } from './calm.ts'
import { curiosity } from './curiosity.ts'
import { order } from './order.ts'
import { people } from './people.ts'
import { regard } from './regard.ts'

/** How somebody describes their own way of working. Five names of our own; none of them is a diagnosis, and no end is the better one. */
export const workStyle: LibraryTest = {
  id: 'work-style',
  version: 1,
  kind: 'personality',
  scoring: 'fit',
  title: { en: 'Style of work', de: 'Arbeitsstil', es: 'Estilo de trabajo', fr: 'Façon de travailler' },
  summary: {
    en: 'Thirty sentences about how one works: choose how well each fits you. There are no right answers.',
    de: 'Dreißig Sätze darüber, wie man arbeitet: Wählen Sie, wie gut jeder auf Sie zutrifft. Richtige Antworten gibt es nicht.',
    es: 'Treinta frases sobre la forma de trabajar: elija en qué medida le describe cada una. No hay respuestas correctas.',
    fr: 'Trente phrases sur la façon de travailler : choisissez à quel point chacune vous correspond. Il n’y a pas de bonnes réponses.',
  },
  says: {
    en: 'It shows how somebody describes their own way of working on the day of the test. It is no diagnosis, and no end of a scale is better than the other. Nobody has measured whether it foretells anything about work; it can be a beginning for a talk.',
    de: 'Es zeigt, wie jemand am Tag des Tests die eigene Arbeitsweise beschreibt. Es ist keine Diagnose, und kein Ende einer Skala ist besser als das andere. Niemand hat gemessen, ob es etwas über die Arbeit vorhersagt; es kann ein Anfang für ein Gespräch sein.',
    es: 'Muestra cómo describe la persona su propia forma de trabajar el día de la prueba. No es un diagnóstico, y ningún extremo de una escala es mejor que el otro. Nadie ha medido si predice algo sobre el trabajo; puede servir para empezar una conversación.',
    fr: 'Il montre comment la personne décrit sa propre façon de travailler le jour du test. Ce n’est pas un diagnostic, et aucune extrémité d’une échelle ne vaut mieux que l’autre. Personne n’a mesuré s’il prédit quoi que ce soit sur le travail ; il peut ouvrir une conversation.',
  },
  seconds: null,
  minutes: 8,
  dimensions: [order, people, calm, curiosity, regard].map(({ dimension }) => dimension),
  perDimension: 6,
  suggestedBy: [
    'independent',
    'independently',
    'self-organised',
    'collaboration',
    'communication',
    'personality',
    'team player',
    'selbstständig',
    'zusammenarbeit',
    'teamfähigkeit',
    'kommunikation',
    'autonomía',
    'colaboración',
    'comunicación',
    'autonomie',
    'coopération',
    'collaboratif',
    'relationnel',
  ],
  sample: {
    text: {
      en: 'I like to know in the morning what the day will bring.',
      de: 'Ich weiß morgens gern, was der Tag bringt.',
      es: 'Me gusta saber por la mañana qué traerá el día.',
      fr: 'J’aime savoir le matin ce que la journée apportera.',
    },
    options: [
      {
        en: 'Does not fit me at all',
        de: 'Trifft gar nicht zu',
        es: 'No me describe en absoluto',
        fr: 'Ne me correspond pas du tout',
      },
      { en: 'Fits me exactly', de: 'Trifft genau zu', es: 'Me describe exactamente', fr: 'Me correspond exactement' },
    ],
  },
  items: inTurn([order, people, calm, curiosity, regard]),
}
