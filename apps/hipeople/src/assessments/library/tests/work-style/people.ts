import type { AgreementItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { statements } from '../../statements.ts'

export const people: Part<AgreementItem> = {
  dimension: {
    id: 'people',
    name: { en: 'Ease with people', de: 'Leichtigkeit im Umgang', es: 'Soltura con la gente', fr: 'Aisance avec les autres' },
    about: {
      en: 'Seeking conversation and company at work, or quiet and few voices.',
      de: 'Bei der Arbeit Gespräch und Gesellschaft suchen oder Ruhe und wenige Stimmen.',
      es: 'Buscar en el trabajo la conversación y la compañía, o la calma y pocas voces.',
      fr: 'Chercher au travail la conversation et la compagnie, ou le calme et peu de voix.',
    },
    low: {
      en: 'Describes quiet work with few people, more than most of the group. That can suit work that needs long attention.',
      de: 'Beschreibt mehr als die meisten der Gruppe ruhiges Arbeiten mit wenigen Menschen. Das kann zu Arbeit passen, die lange Aufmerksamkeit braucht.',
      es: 'Describe, más que la mayoría del grupo, un trabajo tranquilo con pocas personas. Puede convenir a tareas que piden atención prolongada.',
      fr: 'Décrit, plus que la plupart du groupe, un travail calme avec peu de monde. Cela peut convenir à des tâches qui demandent une longue attention.',
    },
    middle: {
      en: 'Describes about as much company at work as half of the group.',
      de: 'Beschreibt etwa so viel Gesellschaft bei der Arbeit wie die Hälfte der Gruppe.',
      es: 'Describe más o menos tanta compañía en el trabajo como la mitad del grupo.',
      fr: 'Décrit à peu près autant de compagnie au travail que la moitié du groupe.',
    },
    high: {
      en: 'Describes seeking conversation more than most of the group. That can suit work with many and changing people.',
      de: 'Beschreibt mehr als die meisten der Gruppe, das Gespräch zu suchen. Das kann zu Arbeit mit vielen und wechselnden Menschen passen.',
      es: 'Describe, más que la mayoría del grupo, que busca la conversación. Puede convenir a un trabajo con mucha gente y siempre distinta.',
      fr: 'Décrit, plus que la plupart du groupe, rechercher la conversation. Cela peut convenir à un travail avec des personnes nombreuses et changeantes.',
    },
  },
  items: statements('people', {
    prefix: 'ws-people-',
    reversed: [2, 5, 7],
    texts: [
      {
        en: 'I like to walk up to people whom I do not know yet.',
        de: 'Ich gehe gern auf Menschen zu, die ich noch nicht kenne.',
        es: 'Me gusta acercarme a personas que todavía no conozco.',
        fr: 'J’aime aller vers des personnes que je ne connais pas encore.',
      },
      {
        en: 'In a large group I would rather listen than speak.',
        de: 'In einer großen Gruppe höre ich lieber zu, als zu sprechen.',
        es: 'En un grupo grande prefiero escuchar a hablar.',
        fr: 'Dans un grand groupe, je préfère écouter plutôt que parler.',
      },
      {
        en: 'I find it easy to begin a conversation.',
        de: 'Es fällt mir leicht, ein Gespräch zu beginnen.',
        es: 'Me resulta fácil empezar una conversación.',
        fr: 'Il m’est facile d’engager une conversation.',
      },
      {
        en: 'I would rather work with several people than alone.',
        de: 'Ich arbeite lieber mit mehreren zusammen als allein.',
        es: 'Prefiero trabajar con varias personas que a solas.',
        fr: 'Je préfère travailler à plusieurs plutôt qu’en solitaire.',
      },
      {
        en: 'After a day with many conversations I am glad of silence.',
        de: 'Nach einem Tag mit vielen Gesprächen freue ich mich auf Stille.',
        es: 'Después de un día con muchas conversaciones agradezco el silencio.',
        fr: 'Après une journée de nombreuses conversations, j’apprécie le silence.',
      },
      {
        en: 'I like to present something in front of a group.',
        de: 'Ich stelle gern etwas vor einer Gruppe vor.',
        es: 'Me gusta presentar algo ante un grupo.',
        fr: 'J’aime présenter quelque chose devant un groupe.',
      },
      {
        en: 'I would rather write a message than make a call.',
        de: 'Ich schreibe lieber eine Nachricht, als anzurufen.',
        es: 'Prefiero escribir un mensaje a llamar por teléfono.',
        fr: 'Je préfère écrire un message plutôt que téléphoner.',
      },
      {
        en: 'When somebody new begins, I am among the first to say hello.',
        de: 'Wenn jemand neu anfängt, gehöre ich zu den Ersten, die grüßen.',
        es: 'Cuando alguien empieza en el equipo, soy de las primeras personas en saludar.',
        fr: 'Quand une nouvelle personne arrive, je suis parmi les premières à la saluer.',
      },
    ],
  }),
}
