import type { AgreementItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { statements } from '../../statements.ts'

export const calm: Part<AgreementItem> = {
  dimension: {
    id: 'calm',
    name: { en: 'Calm under pressure', de: 'Ruhe unter Druck', es: 'Calma bajo presión', fr: 'Calme sous pression' },
    about: {
      en: 'Going on evenly when much comes at once, or reacting to it strongly.',
      de: 'Gleichmäßig weiterarbeiten, wenn viel auf einmal kommt, oder stark darauf reagieren.',
      es: 'Seguir al mismo ritmo cuando llega mucho a la vez, o reaccionar con intensidad.',
      fr: 'Continuer d’un pas égal quand beaucoup arrive à la fois, ou y réagir fortement.',
    },
    low: {
      en: 'Describes reacting to pressure and surprises more strongly than most of the group. Clear plans and early notice can be welcome.',
      de: 'Beschreibt stärkere Reaktionen auf Druck und Überraschungen als die meisten der Gruppe. Klare Pläne und frühe Ankündigungen können willkommen sein.',
      es: 'Describe reacciones más intensas a la presión y a las sorpresas que la mayoría del grupo. Los planes claros y los avisos tempranos pueden agradecerse.',
      fr: 'Décrit des réactions plus fortes à la pression et aux surprises que la plupart du groupe. Des plans clairs et des annonces précoces peuvent être bienvenus.',
    },
    middle: {
      en: 'Describes about as much evenness under pressure as half of the group.',
      de: 'Beschreibt etwa so viel Gleichmaß unter Druck wie die Hälfte der Gruppe.',
      es: 'Describe más o menos tanta serenidad bajo presión como la mitad del grupo.',
      fr: 'Décrit à peu près autant de constance sous pression que la moitié du groupe.',
    },
    high: {
      en: 'Describes going on evenly under pressure more than most of the group. That can suit work where much comes at once.',
      de: 'Beschreibt mehr als die meisten der Gruppe, unter Druck gleichmäßig weiterzuarbeiten. Das kann zu Arbeit passen, bei der viel auf einmal kommt.',
      es: 'Describe, más que la mayoría del grupo, que sigue con serenidad bajo presión. Puede convenir a un trabajo en el que llega mucho a la vez.',
      fr: 'Décrit, plus que la plupart du groupe, continuer d’un pas égal sous pression. Cela peut convenir à un travail où beaucoup arrive à la fois.',
    },
  },
  items: statements('calm', {
    prefix: 'ws-calm-',
    reversed: [2, 5, 7],
    texts: [
      {
        en: 'When several things are urgent, I keep an overview.',
        de: 'Wenn mehreres dringend ist, behalte ich den Überblick.',
        es: 'Cuando varias cosas son urgentes, conservo la visión de conjunto.',
        fr: 'Quand plusieurs choses sont urgentes, je garde une vue d’ensemble.',
      },
      {
        en: 'A sudden change of plan throws me off for a while.',
        de: 'Eine plötzliche Planänderung bringt mich eine Weile aus dem Tritt.',
        es: 'Un cambio de planes repentino me descoloca durante un rato.',
        fr: 'Un changement de plan soudain me déstabilise un moment.',
      },
      {
        en: 'I stay matter-of-fact when my work is criticised.',
        de: 'Ich bleibe sachlich, wenn meine Arbeit kritisiert wird.',
        es: 'Mantengo la objetividad cuando critican mi trabajo.',
        fr: 'Je garde mon objectivité quand on critique mon travail.',
      },
      {
        en: 'After a setback I soon turn to the next step.',
        de: 'Nach einem Rückschlag wende ich mich bald dem nächsten Schritt zu.',
        es: 'Tras un contratiempo me centro pronto en el siguiente paso.',
        fr: 'Après un revers, je passe vite à l’étape suivante.',
      },
      {
        en: 'Shortly before a deadline I begin to rush.',
        de: 'Kurz vor einem Abgabetermin werde ich hektisch.',
        es: 'Poco antes de un plazo de entrega me entran las prisas.',
        fr: 'Peu avant une échéance, je me précipite.',
      },
      {
        en: 'I speak quietly even when others become loud.',
        de: 'Ich spreche ruhig, auch wenn andere laut werden.',
        es: 'Hablo con calma aunque otros levanten la voz.',
        fr: 'Je parle calmement, même quand d’autres haussent le ton.',
      },
      {
        en: 'Small mistakes stay on my mind for a long time.',
        de: 'Kleine Fehler gehen mir lange nach.',
        es: 'Los pequeños errores me rondan la cabeza mucho tiempo.',
        fr: 'Les petites erreurs me restent longtemps en tête.',
      },
      {
        en: 'I can decide even when there is little time.',
        de: 'Ich kann auch dann entscheiden, wenn wenig Zeit ist.',
        es: 'Puedo decidir aunque haya poco tiempo.',
        fr: 'Je peux décider même quand il y a peu de temps.',
      },
    ],
  }),
}
