import type { AgreementItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { statements } from '../../statements.ts'

export const regard: Part<AgreementItem> = {
  dimension: {
    id: 'regard',
    name: {
      en: 'Regard for others',
      de: 'Rücksicht auf andere',
      es: 'Consideración hacia los demás',
      fr: 'Égards pour les autres',
    },
    about: {
      en: 'Beginning from what others need, or from the task and plain speech.',
      de: 'Von dem ausgehen, was andere brauchen, oder von der Sache und klaren Worten.',
      es: 'Partir de lo que necesitan los demás, o de la tarea y las palabras claras.',
      fr: 'Partir de ce dont les autres ont besoin, ou de la tâche et du franc-parler.',
    },
    low: {
      en: 'Describes the task and plain speech more than most of the group. That can suit work where somebody has to contradict.',
      de: 'Beschreibt mehr als die meisten der Gruppe die Sache und klare Worte. Das kann zu Arbeit passen, bei der jemand widersprechen muss.',
      es: 'Describe, más que la mayoría del grupo, la tarea y las palabras claras. Puede convenir a un trabajo en el que alguien tiene que contradecir.',
      fr: 'Décrit, plus que la plupart du groupe, la tâche et le franc-parler. Cela peut convenir à un travail où quelqu’un doit contredire.',
    },
    middle: {
      en: 'Describes about as much regard for others as half of the group.',
      de: 'Beschreibt etwa so viel Rücksicht auf andere wie die Hälfte der Gruppe.',
      es: 'Describe más o menos tanta consideración hacia los demás como la mitad del grupo.',
      fr: 'Décrit à peu près autant d’égards pour les autres que la moitié du groupe.',
    },
    high: {
      en: 'Describes looking to what others need more than most of the group. That can suit work that lives by helping one another.',
      de: 'Beschreibt mehr als die meisten der Gruppe den Blick auf das, was andere brauchen. Das kann zu Arbeit passen, die von gegenseitiger Hilfe lebt.',
      es: 'Describe, más que la mayoría del grupo, la atención a lo que otros necesitan. Puede convenir a un trabajo que vive de la ayuda mutua.',
      fr: 'Décrit, plus que la plupart du groupe, l’attention à ce dont les autres ont besoin. Cela peut convenir à un travail qui repose sur l’entraide.',
    },
  },
  items: statements('regard', {
    prefix: 'ws-regard-',
    reversed: [2, 5, 7],
    texts: [
      {
        en: 'I ask colleagues whether they need help when they have much to do.',
        de: 'Ich frage andere im Team, ob sie Hilfe brauchen, wenn sie viel zu tun haben.',
        es: 'Pregunto a mis compañeros si necesitan ayuda cuando tienen mucho que hacer.',
        fr: 'Je demande à mes collègues s’ils ont besoin d’aide quand ils ont beaucoup à faire.',
      },
      {
        en: 'When I am busy, questions from others disturb me.',
        de: 'Wenn ich viel zu tun habe, stören mich Fragen von anderen.',
        es: 'Cuando tengo mucho trabajo, me molestan las preguntas de los demás.',
        fr: 'Quand j’ai beaucoup à faire, les questions des autres me dérangent.',
      },
      {
        en: 'I let others finish before I answer.',
        de: 'Ich lasse andere ausreden, bevor ich antworte.',
        es: 'Dejo que los demás terminen de hablar antes de responder.',
        fr: 'Je laisse les autres finir avant de répondre.',
      },
      {
        en: 'I thank others for small things as well.',
        de: 'Ich bedanke mich auch für Kleinigkeiten.',
        es: 'Doy las gracias también por las cosas pequeñas.',
        fr: 'Je remercie les autres aussi pour de petites choses.',
      },
      {
        en: 'I say what I think even if somebody does not like to hear it.',
        de: 'Ich sage, was ich denke, auch wenn es jemand nicht gern hört.',
        es: 'Digo lo que pienso aunque a alguien no le guste oírlo.',
        fr: 'Je dis ce que je pense, même si quelqu’un n’aime pas l’entendre.',
      },
      {
        en: 'In a disagreement I look for something that all can live with.',
        de: 'Bei Uneinigkeit suche ich etwas, womit alle leben können.',
        es: 'En un desacuerdo busco algo con lo que todos puedan vivir.',
        fr: 'En cas de désaccord, je cherche une solution acceptable pour tous.',
      },
      {
        en: 'I find it hard to give way once I have made up my mind.',
        de: 'Nachgeben fällt mir schwer, wenn ich mich einmal entschieden habe.',
        es: 'Me cuesta ceder una vez que he tomado una decisión.',
        fr: 'J’ai du mal à céder une fois que ma décision est prise.',
      },
      {
        en: 'I pass on what I know without being asked.',
        de: 'Ich gebe mein Wissen weiter, ohne dass man mich bittet.',
        es: 'Comparto lo que sé sin que me lo pidan.',
        fr: 'Je partage ce que je sais sans qu’on me le demande.',
      },
    ],
  }),
}
