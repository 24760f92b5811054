import { de } from '../french.ts'
import type { FrameTexts } from './en.ts'

const mistake = 'Si vous pensez qu’il s’agit d’une erreur, écrivez à la personne qui vous a fait la demande.'

export const fr: FrameTexts = {
  language: 'Langue',
  skip: 'Aller au contenu',
  optional: 'facultatif',
  problems: (count) => (count === 1 ? 'Un point est à revoir :' : `${count} points sont à revoir :`),
  links: {
    unknown: {
      title: 'Ce lien n’est pas connu',
      text: [
        'Une partie s’est peut-être perdue en route. Ouvrez-le à nouveau depuis le courriel, ou copiez l’adresse entière.',
        mistake,
      ],
    },
    expired: {
      title: 'Ce lien a expiré',
      text: ['Il était ouvert jusqu’à sa date limite. La personne qui vous a fait la demande peut le rouvrir et vous le renvoyer.'],
    },
    replaced: {
      title: 'Il existe un lien plus récent',
      text: ['Celui-ci a été remplacé. Utilisez le lien du courriel le plus récent ; les précédents n’ouvrent plus rien.'],
    },
    withdrawn: {
      title: 'Ce lien a été retiré',
      text: ['Il n’est plus nécessaire, il ne reste donc rien à faire.', mistake],
    },
    erased: {
      title: 'Ces données ont été effacées',
      text: ['Ce qui se trouvait ici a été effacé définitivement ; il n’y a plus rien à voir ni à faire.'],
    },
  },
  refused: {
    title: 'Ce n’est pas possible maintenant',
    text: 'Quelque chose a changé entre-temps. Revenez en arrière et rechargez la page : elle montre ce qui est encore ouvert.',
  },
  failed: {
    title: 'Une erreur s’est produite de notre côté',
    text: 'Rien de ce qui était enregistré n’est perdu. Revenez en arrière et réessayez dans un instant.',
  },
  draft: {
    saved: 'Brouillon enregistré à {time}',
    failed: 'Pas encore enregistré. Laissez cette page ouverte ; un nouvel essai suivra.',
    offline: 'Il n’y a pas de réseau pour le moment. Ce que vous avez écrit est toujours là ; réessayez quand il sera revenu.',
  },
  privacy: {
    title: 'Qui demande, qui lit et combien de temps c’est gardé',
    whoAsks: 'Qui demande',
    whoAsksText: (company, name, job) => `${company}, au sujet de la candidature ${de(name)} au poste ${de(job)}.`,
    whoReads: 'Qui lit',
    candidate: 'Vous voyez qui a répondu, jamais quoi. Vous pouvez vous retirer ici à tout moment.',
    referee: (name, company) =>
      `Vos réponses ne sont pas montrées à ${name}. La loi peut donner à ${name} le droit de les demander à ${company} ; une personne décide alors de ce qui est transmis. Merci de ne parler ni de santé, ni de famille, ni de religion, ni de salaire.`,
    howLong: 'Combien de temps c’est gardé',
    howLongText: (months) => `Au plus ${months}, puis c’est effacé.`,
    whatElse: 'Ce qui est noté en outre',
    whatElseText:
      'À l’envoi d’une page, une empreinte chiffrée de l’adresse réseau et d’une valeur aléatoire dans un cookie de ce navigateur. Elle montre si deux personnes d’un même dossier ont utilisé le même réseau ou le même navigateur, et rien d’autre. Elle ne change aucune évaluation.',
    linkedin: 'Si vous vous identifiez avec LinkedIn',
    linkedinText: (company) =>
      `LinkedIn apprend votre connexion pour ${company}. Nous gardons le nom que vous y portez, la date de la connexion et si le nom et l’adresse e-mail sont ceux que nous avons, aussi longtemps que vos réponses. Un cookie de 15 minutes vous ramène à la page que vous avez quittée.`,
    contact: 'Questions sur vos données',
  },
}
