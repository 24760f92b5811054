import type { QuestionTexts } from './question-texts.ts'

export const de: QuestionTexts = {
  ends: ['Braucht viel Unterstützung', 'Vorbild für andere'],
  questions: {
    quality: { text: 'Wie gut war die Arbeit von {name}?' },
    reliability: { text: 'Wie zuverlässig hielt {name} Absprachen und Termine ein?' },
    teamwork: { text: 'Wie gut arbeitete {name} mit anderen zusammen?' },
    communication: { text: 'Wie klar sprach und schrieb {name}?' },
    pressure: {
      text: 'Wie ging {name} mit Druck um?',
      options: ['Brauchte enge Begleitung', 'Brauchte etwas Hilfe', 'Kam gut damit zurecht', 'Beruhigte auch andere'],
    },
    strengths: { text: 'Was macht {name} besser als die meisten?' },
    growth: { text: 'Was hat {name} geholfen, gute Arbeit zu leisten, und was könnte noch wachsen?' },
    again: {
      text: 'Würden Sie wieder mit {name} arbeiten?',
      options: ['Ja, sofort', 'Ja, in einer anderen Rolle', 'Eher nicht'],
    },
    'demanding-customer': {
      text: 'Wie ging {name} mit dem Druck anspruchsvoller Kundschaft um?',
      options: [
        'Brauchte enge Begleitung',
        'Brauchte etwas Hilfe',
        'Kam gut damit zurecht',
        'Beruhigte die Kundschaft und das Team',
      ],
    },
    'leading-people': { text: 'Wie gut führte {name} andere Menschen?' },
    negotiating: { text: 'Wie gut verhandelte {name}, wenn die Interessen auseinandergingen?' },
    'technical-judgement': { text: 'Wie fundiert waren die technischen Entscheidungen von {name}?' },
    'care-with-figures': { text: 'Wie sorgfältig ging {name} mit Zahlen und Schlussfolgerungen um?' },
    'busy-days': { text: 'Was tat {name} an den arbeitsreichsten Tagen, an die Sie sich erinnern?' },
    'rules-and-safety': { text: 'Wie gut hielt sich {name} an Regeln, die andere schützen?' },
    learning: { text: 'Wie schnell lernte {name} Neues?' },
    'working-apart': { text: 'Wie hielt {name} Kontakt, wenn Sie an verschiedenen Orten arbeiteten?' },
    'without-guidance': { text: 'Wie weit kam {name} ohne Anweisungen?' },
    'people-in-care': { text: 'Wie behandelte {name} Menschen, die auf Hilfe angewiesen waren?' },
  },
}
