import type { AgreementItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { statements } from '../../statements.ts'

export const curiosity: Part<AgreementItem> = {
  dimension: {
    id: 'curiosity',
    name: { en: 'Curiosity', de: 'Neugier', es: 'Curiosidad', fr: 'Curiosité' },
    about: {
      en: 'Trying out what is new, or relying on what is known to work.',
      de: 'Neues ausprobieren oder sich auf Bewährtes verlassen.',
      es: 'Probar lo nuevo, o confiar en lo que ya se sabe que funciona.',
      fr: 'Essayer ce qui est nouveau, ou s’appuyer sur ce qui a fait ses preuves.',
    },
    low: {
      en: 'Describes relying on what works more than most of the group. That can suit work where the same quality is wanted every time.',
      de: 'Beschreibt mehr als die meisten der Gruppe, sich auf Bewährtes zu verlassen. Das kann zu Arbeit passen, bei der immer dieselbe Güte gefragt ist.',
      es: 'Describe, más que la mayoría del grupo, que confía en lo que funciona. Puede convenir a un trabajo en el que siempre se pide la misma calidad.',
      fr: 'Décrit, plus que la plupart du groupe, s’appuyer sur ce qui marche. Cela peut convenir à un travail où la même qualité est attendue à chaque fois.',
    },
    middle: {
      en: 'Describes about as much interest in new things as half of the group.',
      de: 'Beschreibt etwa so viel Interesse an Neuem wie die Hälfte der Gruppe.',
      es: 'Describe más o menos tanto interés por lo nuevo como la mitad del grupo.',
      fr: 'Décrit à peu près autant d’intérêt pour la nouveauté que la moitié du groupe.',
    },
    high: {
      en: 'Describes trying out new things more than most of the group. That can suit work where ways have yet to be found.',
      de: 'Beschreibt mehr als die meisten der Gruppe, Neues auszuprobieren. Das kann zu Arbeit passen, bei der Wege erst zu finden sind.',
      es: 'Describe, más que la mayoría del grupo, que prueba cosas nuevas. Puede convenir a un trabajo en el que aún hay que encontrar el camino.',
      fr: 'Décrit, plus que la plupart du groupe, essayer du nouveau. Cela peut convenir à un travail où les voies restent à trouver.',
    },
  },
  items: statements('curiosity', {
    prefix: 'ws-curiosity-',
    reversed: [2, 5, 7],
    texts: [
      {
        en: 'I like to try new ways of doing a familiar task.',
        de: 'Ich probiere bei einer vertrauten Aufgabe gern neue Wege aus.',
        es: 'Me gusta probar formas nuevas de hacer una tarea conocida.',
        fr: 'J’aime essayer de nouvelles façons de faire une tâche familière.',
      },
      {
        en: 'I prefer tasks that I already know well.',
        de: 'Aufgaben, die ich schon gut kenne, sind mir lieber.',
        es: 'Prefiero las tareas que ya conozco bien.',
        fr: 'Je préfère les tâches que je connais déjà bien.',
      },
      {
        en: 'I ask how things work even when I do not need to know.',
        de: 'Ich frage, wie etwas funktioniert, auch wenn ich es nicht wissen muss.',
        es: 'Pregunto cómo funcionan las cosas aunque no necesite saberlo.',
        fr: 'Je demande comment les choses fonctionnent, même sans avoir besoin de le savoir.',
      },
      {
        en: 'I enjoy working my way into a subject that is new to me.',
        de: 'Es macht mir Freude, mich in ein fremdes Thema einzuarbeiten.',
        es: 'Disfruto adentrándome en un tema nuevo para mí.',
        fr: 'J’ai plaisir à entrer dans un sujet nouveau pour moi.',
      },
      {
        en: 'When something works, I see no reason to change it.',
        de: 'Wenn etwas funktioniert, sehe ich keinen Grund, es zu ändern.',
        es: 'Cuando algo funciona, no veo motivo para cambiarlo.',
        fr: 'Quand quelque chose fonctionne, je ne vois pas de raison de le changer.',
      },
      {
        en: 'I look at a problem from several sides before I solve it.',
        de: 'Ich betrachte ein Problem von mehreren Seiten, bevor ich es löse.',
        es: 'Miro un problema desde varios lados antes de resolverlo.',
        fr: 'Je regarde un problème sous plusieurs angles avant de le résoudre.',
      },
      {
        en: 'I have little use for ideas that cannot be put to use at once.',
        de: 'Mit Ideen, die sich nicht gleich umsetzen lassen, kann ich wenig anfangen.',
        es: 'Me interesan poco las ideas que no se pueden aplicar enseguida.',
        fr: 'Les idées que l’on ne peut pas appliquer tout de suite m’intéressent peu.',
      },
      {
        en: 'I like to hear about work that is quite different from mine.',
        de: 'Ich höre gern von Arbeit, die ganz anders ist als meine.',
        es: 'Me gusta oír hablar de trabajos muy distintos del mío.',
        fr: 'J’aime entendre parler de métiers très différents du mien.',
      },
    ],
  }),
}
