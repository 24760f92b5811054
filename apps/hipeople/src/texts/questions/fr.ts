import type { QuestionTexts } from './question-texts.ts'

export const fr: QuestionTexts = {
  ends: ['A besoin de beaucoup de soutien', 'Un modèle pour les autres'],
  questions: {
    quality: { text: 'Quelle était la qualité du travail de {name} ?' },
    reliability: { text: 'Dans quelle mesure pouvait-on compter sur {name} pour tenir les accords et les délais ?' },
    teamwork: { text: 'Comment évaluez-vous la collaboration de {name} avec les autres ?' },
    communication: { text: 'Comment évaluez-vous la clarté de {name}, à l’oral et à l’écrit ?' },
    pressure: {
      text: 'Quelle était la réaction de {name} sous pression ?',
      options: [
        'Avait besoin d’un soutien étroit',
        'Avait besoin d’un peu d’aide',
        'Gérait bien la pression',
        'Apaisait aussi les autres',
      ],
    },
    strengths: { text: 'Qu’est-ce que {name} fait mieux que la plupart ?' },
    growth: { text: 'Qu’est-ce qui aidait {name} à faire du bon travail, et qu’est-ce qui pourrait encore progresser ?' },
    again: {
      text: 'Travailleriez-vous de nouveau avec {name} ?',
      options: ['Oui, tout de suite', 'Oui, dans un autre rôle', 'Plutôt non'],
    },
    'demanding-customer': {
      text: 'Quelle était la réaction de {name} sous la pression d’une clientèle exigeante ?',
      options: [
        'Avait besoin d’un soutien étroit',
        'Avait besoin d’un peu d’aide',
        'Gérait bien la pression',
        'Apaisait la clientèle et l’équipe',
      ],
    },
    'leading-people': { text: 'Comment évaluez-vous la manière de diriger de {name} ?' },
    negotiating: { text: 'Comment évaluez-vous la manière de négocier de {name} quand les intérêts divergeaient ?' },
    'technical-judgement': { text: 'Dans quelle mesure les décisions techniques de {name} étaient-elles solides ?' },
    'care-with-figures': { text: 'Comment évaluez-vous le soin que {name} apportait aux chiffres et aux conclusions ?' },
    'busy-days': { text: 'Que faisait {name} les jours les plus chargés dont vous vous souvenez ?' },
    'rules-and-safety': { text: 'Comment évaluez-vous le respect que {name} avait des règles qui protègent les autres ?' },
    learning: { text: 'Comment évaluez-vous la rapidité avec laquelle {name} apprenait ?' },
    'working-apart': {
      text: 'Qu’est-ce que {name} faisait pour garder le contact quand vous travailliez à des endroits différents ?',
    },
    'without-guidance': { text: 'Jusqu’où allait {name} sans instructions ?' },
    'people-in-care': {
      text: 'Comment évaluez-vous l’attitude de {name} envers les personnes qui dépendaient de son aide ?',
    },
  },
}
