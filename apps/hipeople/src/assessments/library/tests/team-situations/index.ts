import type { LibraryTest } from '../../library-test.ts'
import { inTurn } from '../../part.ts'
import { situation } from '../../situation.ts'
import { agreements } from './agreements.ts'
import { openness } from './openness.ts'

const sample = situation('ts-sample', 'agreements', {
  text: {
    en: 'A meeting ends, and it is not clear who does what. What do you do?',
    de: 'Eine Besprechung endet, und es ist nicht klar, wer was macht. Was tun Sie?',
    es: 'Una reunión termina y no está claro quién hace qué. ¿Qué hace usted?',
    fr: 'Une réunion se termine, et l’on ne sait pas clairement qui fait quoi. Que faites-vous ?',
  },
  ways: [
    {
      points: 2,
      en: 'I write to everybody afterwards what I understood.',
      de: 'Ich schreibe danach allen, was ich verstanden habe.',
      es: 'Después escribo a todos lo que he entendido.',
      fr: 'J’écris ensuite à tous ce que j’ai compris.',
    },
    {
      points: 1,
      en: 'I do what I think is my part.',
      de: 'Ich mache, was ich für meinen Teil halte.',
      es: 'Hago lo que creo que es mi parte.',
      fr: 'Je fais ce que je crois être ma part.',
    },
    {
      points: 3,
      en: 'I ask everybody for two more minutes to settle it.',
      de: 'Ich bitte alle um zwei weitere Minuten, um das zu klären.',
      es: 'Pido a todos dos minutos más para aclararlo.',
      fr: 'Je demande à tous deux minutes de plus pour le régler.',
    },
    {
      points: 0,
      en: 'I wait for somebody to ask me.',
      de: 'Ich warte, bis mich jemand fragt.',
      es: 'Espero a que alguien me pregunte.',
      fr: 'J’attends que quelqu’un me le demande.',
    },
  ],
})

/** What somebody would do in a team, with or without leading it. The points are our own view of good work, and `says` tells so. */
export const teamSituations: LibraryTest = {
  id: 'team-situations',
  version: 1,
  kind: 'situational',
  scoring: 'right-wrong',
  title: {
    en: 'Situations in a team',
    de: 'Situationen im Team',
    es: 'Situaciones en un equipo',
    fr: 'Situations en équipe',
  },
  summary: {
    en: 'Eight situations from leading a team and working in one, each with four ways to act: choose what you would most likely do.',
    de: 'Acht Situationen aus dem Leiten eines Teams und der Arbeit darin, jede mit vier Möglichkeiten: Wählen Sie, was Sie am ehesten tun würden.',
    es: 'Ocho situaciones sobre dirigir un equipo y trabajar en él, cada una con cuatro formas de actuar: elija lo que usted haría con mayor probabilidad.',
    fr: 'Huit situations où l’on dirige une équipe ou y travaille, chacune avec quatre façons d’agir : choisissez ce que vous feriez le plus probablement.',
  },
  says: {
    en: 'It shows how near the chosen actions are to what those who wrote the test hold to be good work in a team; your organisation may see it differently. It tells what somebody says they would do, not what they do. Nobody has measured whether it foretells anything about work.',
    de: 'Es zeigt, wie nah die gewählten Handlungen an dem liegen, was diejenigen, die den Test geschrieben haben, für gute Arbeit im Team halten; Ihre Organisation kann das anders sehen. Es zeigt, was jemand nach eigenen Worten tun würde, nicht, was er oder sie tut. Niemand hat gemessen, ob es etwas über die Arbeit vorhersagt.',
    es: 'Muestra lo cerca que están las acciones elegidas de lo que quienes escribieron la prueba consideran un buen trabajo en equipo; su organización puede verlo de otro modo. Indica lo que la persona dice que haría, no lo que hace. Nadie ha medido si predice algo sobre el trabajo.',
    fr: 'Il montre à quel point les actions choisies sont proches de ce que celles et ceux qui ont écrit le test tiennent pour un bon travail en équipe ; votre organisation peut le voir autrement. Il indique ce que la personne dit qu’elle ferait, non ce qu’elle fait. Personne n’a mesuré s’il prédit quoi que ce soit sur le travail.',
  },
  seconds: null,
  minutes: 8,
  dimensions: [agreements.dimension, openness.dimension],
  perDimension: 4,
  suggestedBy: [
    'team',
    'team lead',
    'team leader',
    'leadership',
    'supervisor',
    'head of',
    'coordinator',
    'teamleitung',
    'leitung',
    'führung',
    'koordination',
    'equipo',
    'equipos',
    'jefe de equipo',
    'jefa de equipo',
    'coordinación',
    'équipe',
    'équipes',
    'encadrement',
    'coordination',
  ],
  sample: { text: sample.text, options: sample.options },
  items: inTurn([agreements, openness]),
}
