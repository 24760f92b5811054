import type { AgreementItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { statements } from '../../statements.ts'

export const order: Part<AgreementItem> = {
  dimension: {
    id: 'order',
    name: { en: 'Order and planning', de: 'Ordnung und Planung', es: 'Orden y planificación', fr: 'Ordre et planification' },
    about: {
      en: 'Planning ahead and keeping things in order, or beginning and deciding on the way.',
      de: 'Vorausplanen und Ordnung halten oder beginnen und unterwegs entscheiden.',
      es: 'Planificar y mantener el orden, o empezar y decidir sobre la marcha.',
      fr: 'Prévoir et tenir les choses en ordre, ou commencer et décider en chemin.',
    },
    low: {
      en: 'Describes beginning soon and deciding on the way, more than most of the group. That can suit work that changes often.',
      de: 'Beschreibt mehr als die meisten der Gruppe, bald zu beginnen und unterwegs zu entscheiden. Das kann zu Arbeit passen, die sich oft ändert.',
      es: 'Describe, más que la mayoría del grupo, que empieza pronto y decide sobre la marcha. Puede convenir a un trabajo que cambia a menudo.',
      fr: 'Décrit, plus que la plupart du groupe, commencer tôt et décider en chemin. Cela peut convenir à un travail qui change souvent.',
    },
    middle: {
      en: 'Describes planning about as much as half of the group: some things are planned, others come on the way.',
      de: 'Beschreibt etwa so viel Planung wie die Hälfte der Gruppe: Manches ist geplant, anderes ergibt sich.',
      es: 'Describe más o menos tanta planificación como la mitad del grupo: unas cosas se planifican y otras surgen.',
      fr: 'Décrit à peu près autant de planification que la moitié du groupe : certaines choses sont prévues, d’autres viennent en chemin.',
    },
    high: {
      en: 'Describes planning and order more than most of the group. That can suit work with many parts and fixed dates.',
      de: 'Beschreibt mehr Planung und Ordnung als die meisten der Gruppe. Das kann zu Arbeit mit vielen Teilen und festen Terminen passen.',
      es: 'Describe más planificación y orden que la mayoría del grupo. Puede convenir a un trabajo con muchas partes y plazos fijos.',
      fr: 'Décrit plus de planification et d’ordre que la plupart du groupe. Cela peut convenir à un travail à plusieurs volets et à dates fixes.',
    },
  },
  items: statements('order', {
    prefix: 'ws-order-',
    reversed: [2, 5, 7],
    texts: [
      {
        en: 'I plan my working day before I begin it.',
        de: 'Ich plane meinen Arbeitstag, bevor ich ihn beginne.',
        es: 'Planifico mi jornada antes de empezarla.',
        fr: 'Je planifie ma journée de travail avant de la commencer.',
      },
      {
        en: 'I often begin something without knowing yet how I will go about it.',
        de: 'Ich fange oft etwas an, ohne schon zu wissen, wie ich vorgehe.',
        es: 'A menudo empiezo algo sin saber todavía cómo lo voy a hacer.',
        fr: 'Je commence souvent quelque chose sans savoir encore comment je vais m’y prendre.',
      },
      {
        en: 'I find my documents without having to search.',
        de: 'Ich finde meine Unterlagen, ohne suchen zu müssen.',
        es: 'Encuentro mis documentos sin tener que buscar.',
        fr: 'Je trouve mes documents sans avoir à chercher.',
      },
      {
        en: 'I write down what I have agreed with others.',
        de: 'Ich schreibe auf, was ich mit anderen vereinbart habe.',
        es: 'Anoto lo que he acordado con otras personas.',
        fr: 'Je note ce que j’ai convenu avec d’autres.',
      },
      {
        en: 'I put off tidying up for as long as I can.',
        de: 'Aufräumen schiebe ich auf, solange es geht.',
        es: 'Dejo lo de ordenar para más tarde mientras puedo.',
        fr: 'Je remets le rangement à plus tard tant que je peux.',
      },
      {
        en: 'I finish one task before I begin the next.',
        de: 'Ich beende eine Aufgabe, bevor ich die nächste beginne.',
        es: 'Termino una tarea antes de empezar la siguiente.',
        fr: 'Je termine une tâche avant de commencer la suivante.',
      },
      {
        en: 'Deadlines often arrive sooner than I expected.',
        de: 'Termine kommen oft früher, als ich gedacht habe.',
        es: 'Los plazos suelen llegar antes de lo que esperaba.',
        fr: 'Les échéances arrivent souvent plus tôt que je ne le pensais.',
      },
      {
        en: 'I look through my work once more before I hand it in.',
        de: 'Ich sehe meine Arbeit noch einmal durch, bevor ich sie abgebe.',
        es: 'Reviso mi trabajo una vez más antes de entregarlo.',
        fr: 'Je relis mon travail une dernière fois avant de le rendre.',
      },
    ],
  }),
}
