import type { LibraryTest } from '../../library-test.ts'
import { inTurn } from '../../part.ts'
import { situation } from '../../situation.ts'
import { listening } from './listening.ts'
import { promises } from './promises.ts'

const sample = situation('cs-sample', 'listening', {
  text: {
    en: 'A customer on the phone asks for somebody who is away today. What do you do?',
    de: 'Eine Kundin am Telefon fragt nach jemandem, der heute nicht da ist. Was tun Sie?',
    es: 'Una clienta pregunta por teléfono por alguien que hoy no está. ¿Qué hace usted?',
    fr: 'Une cliente demande au téléphone quelqu’un qui est absent aujourd’hui. Que faites-vous ?',
  },
  ways: [
    {
      points: 1,
      en: 'I ask her to call again tomorrow.',
      de: 'Ich bitte sie, morgen wieder anzurufen.',
      es: 'Le pido que vuelva a llamar mañana.',
      fr: 'Je lui demande de rappeler demain.',
    },
    {
      points: 3,
      en: 'I ask what it is about and whether I can help.',
      de: 'Ich frage, worum es geht und ob ich helfen kann.',
      es: 'Pregunto de qué se trata y si puedo ayudar.',
      fr: 'Je demande de quoi il s’agit et si je peux aider.',
    },
    {
      points: 0,
      en: 'I say that nobody is there today.',
      de: 'Ich sage, dass heute niemand da ist.',
      es: 'Digo que hoy no hay nadie.',
      fr: 'Je dis qu’il n’y a personne aujourd’hui.',
    },
    {
      points: 2,
      en: 'I take down her number and pass it on.',
      de: 'Ich notiere ihre Nummer und gebe sie weiter.',
      es: 'Anoto su número y lo paso.',
      fr: 'Je note son numéro et je le transmets.',
    },
  ],
})

/** What somebody would do with customers. The points are our own view of good work, and `says` tells so. */
export const customerSituations: LibraryTest = {
  id: 'customer-situations',
  version: 1,
  kind: 'situational',
  scoring: 'right-wrong',
  title: {
    en: 'Situations with customers',
    de: 'Situationen mit Kundschaft',
    es: 'Situaciones con clientes',
    fr: 'Situations avec des clients',
  },
  summary: {
    en: 'Eight situations from work with customers, each with four ways to act: choose what you would most likely do.',
    de: 'Acht Situationen aus der Arbeit mit Kundschaft, jede mit vier Möglichkeiten: Wählen Sie, was Sie am ehesten tun würden.',
    es: 'Ocho situaciones del trabajo con clientes, cada una con cuatro formas de actuar: elija lo que usted haría con mayor probabilidad.',
    fr: 'Huit situations du travail avec des clients, chacune avec quatre façons d’agir : choisissez ce que vous feriez le plus probablement.',
  },
  says: {
    en: 'It shows how near the chosen actions are to what those who wrote the test hold to be good work with customers; your organisation may see it differently. It tells what somebody says they would do, not what they do. Nobody has measured whether it foretells anything about work.',
    de: 'Es zeigt, wie nah die gewählten Handlungen an dem liegen, was diejenigen, die den Test geschrieben haben, für gute Arbeit mit Kundschaft halten; Ihre Organisation kann das anders sehen. Es zeigt, was jemand nach eigenen Worten tun würde, nicht, was er oder sie tut. Niemand hat gemessen, ob es etwas über die Arbeit vorhersagt.',
    es: 'Muestra lo cerca que están las acciones elegidas de lo que quienes escribieron la prueba consideran un buen trabajo con clientes; su organización puede verlo de otro modo. Indica lo que la persona dice que haría, no lo que hace. Nadie ha medido si predice algo sobre el trabajo.',
    fr: 'Il montre à quel point les actions choisies sont proches de ce que celles et ceux qui ont écrit le test tiennent pour un bon travail avec des clients ; votre organisation peut le voir autrement. Il indique ce que la personne dit qu’elle ferait, non ce qu’elle fait. Personne n’a mesuré s’il prédit quoi que ce soit sur le travail.',
  },
  seconds: null,
  minutes: 8,
  dimensions: [listening.dimension, promises.dimension],
  perDimension: 4,
  suggestedBy: [
    'customer',
    'customers',
    'customer service',
    'customer success',
    'account manager',
    'sales',
    'support',
    'retail',
    'reception',
    'kunden',
    'kundenservice',
    'kundenberatung',
    'vertrieb',
    'verkauf',
    'empfang',
    'clientes',
    'atención al cliente',
    'ventas',
    'recepción',
    'clients',
    'clientèle',
    'service client',
    'vente',
    'ventes',
    'accueil',
  ],
  sample: { text: sample.text, options: sample.options },
  items: inTurn([listening, promises]),
}
