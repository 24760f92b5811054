import type { Relationship } from '../../contract/index.ts'
import { de, que } from '../french.ts'
import type { RefereeTexts } from './en.ts'

const relationships: Readonly<Record<Relationship, (name: string) => string>> = {
  manager: (name) => `J’étais responsable ${de(name)}`,
  peer: () => 'Nous travaillions au même niveau',
  'direct-report': (name) => `Je travaillais sous la direction ${de(name)}`,
  client: () => 'J’étais cliente ou client',
  mentor: (name) => `J’ai accompagné ${name} comme mentore ou mentor`,
  teacher: (name) => `J’ai enseigné à ${name}`,
  'student-peer': () => 'Nous avons étudié ensemble',
  other: () => 'Autre chose',
}

export const fr: RefereeTexts = {
  title: (name) => `Une référence pour ${name}`,
  intro: (name, company, job) =>
    `${name} a postulé chez ${company} au poste ${de(job)}, vous a proposé comme personne de référence et dit que vous êtes d’accord.`,
  scope: (questions, about) =>
    `${questions} questions, ${about}. Vous pouvez vous interrompre et continuer plus tard avec le même lien.`,
  openUntil: (day) => `C’est ouvert jusqu’au ${day}.`,
  byPhone: 'Vous avez demandé un appel, et quelqu’un vous appellera. Vous pouvez aussi répondre ici.',
  notMeant: 'Cela ne vous était pas destiné, ou vous ne voulez plus de courriels ?',
  forgetLink: 'Faire effacer vos données',
  questionOf: (at, of) => `Question ${at} sur ${of}`,
  allQuestions: 'Toutes les questions',
  left: (about) => `encore ${about}`,
  lastStep: 'dernière étape',
  drafts: 'Les brouillons sont gardés',
  preferCall: 'Je préfère un appel',
  decline: 'Refuser',
  back: 'Retour',
  next: 'Continuer',
  leaveOut: (name) => `${name} ne voit pas vos réponses. Merci de ne parler ni de santé ni de famille.`,
  together: (name, company) => `${name} dit que vous avez travaillé ensemble chez ${company}.`,
  togetherDetails: (name, company, details) => `${name} dit que vous avez travaillé ensemble chez ${company}, ${details}.`,
  asTitle: (title) => `comme ${title}`,
  howKnown: (name) => `D’où connaissez-vous ${name} ?`,
  relationship: (kind, name) => relationships[kind](name),
  words: 'Vos mots',
  unseen: 'Je n’ai pas pu l’observer',
  example: 'Un exemple, s’il vous en vient un',
  chooseKind: 'Choisissez ce qui s’en approche le plus.',
  writeOrUnseen: 'Écrivez quelques mots, ou choisissez « Je n’ai pas pu l’observer ».',
  chooseOrUnseen: 'Choisissez une réponse, ou « Je n’ai pas pu l’observer ».',
  sendTitle: 'Envoyer votre référence',
  sendQuestion: 'Envoyer votre référence ?',
  sendNote: 'Une fois envoyée, elle ne peut plus être changée.',
  sendOpen: 'Il reste quelque chose d’ouvert. Répondez-y, ou choisissez « Je n’ai pas pu l’observer ».',
  stillOpen: 'Encore ouverte',
  isOpen: (question) => `Encore ouverte : ${question}`,
  notAwaited: 'Cette référence n’est plus attendue.',
  look: 'Voir',
  lookAt: (question) => ` : ${question}`,
  send: 'Envoyer',
  linkedin: {
    outcomes: {
      cancelled: 'Vous avez annulé chez LinkedIn. Rien n’a changé : réessayez, ou continuez sans vérification.',
      failed:
        'LinkedIn n’a pas pu confirmer votre identité à l’instant. Rien n’est perdu : réessayez, ou continuez sans vérification.',
      off: 'La vérification avec LinkedIn n’est plus proposée. Continuez sans elle ; vos réponses comptent autant.',
    },
    offer:
      'Vous pouvez montrer que c’est bien vous en vous connectant chez LinkedIn. Nous gardons le nom que vous y portez, la date et si le nom et l’adresse e-mail sont ceux que nous avons ; rien d’autre, et rien n’est publié. Sans cela, vos réponses sont marquées comme non vérifiées et comptent autant.',
    verify: 'Vérifier avec LinkedIn',
    without: 'Continuer sans vérification',
    withoutNote: 'Vos réponses seront marquées comme non vérifiées.',
    verifiedAs: 'Identité confirmée par LinkedIn : {name}.',
    otherName:
      '{candidate} a écrit {name}. Beaucoup de gens portent plusieurs noms, et ce n’est pas un problème : le rapport montre les deux. Si ce compte est celui de quelqu’un d’autre, utilisez le vôtre ou retirez la vérification.',
    another: 'Utiliser un autre compte',
    remove: 'Retirer la vérification',
    over: {
      title: 'Cette connexion ne peut pas servir',
      used: 'Elle a déjà servi, ou a pris plus de 15 minutes. Si elle a réussi, votre page le dit.',
      foreign: 'Elle n’a pas commencé dans ce navigateur, rien n’a donc changé.',
      text: 'Ouvrez à nouveau le lien de votre courriel. Ce que vous avez répondu est toujours là, et vous pouvez continuer sans vérification.',
    },
  },
  declining: {
    title: 'Refuser cette référence ?',
    text: (name) =>
      `Vous n’avez pas à donner de raison. Il est demandé à ${name} de nommer quelqu’un d’autre, en précisant que vous ne pouvez pas donner de référence, mais pas pourquoi.`,
    reason: 'Une raison pour l’équipe de recrutement',
  },
  calling: {
    title: 'Préférez-vous parler ?',
    text: 'Une personne de l’équipe de recrutement appelle et note ce que vous dites. C’est marqué comme dit au téléphone, et les rappels s’arrêtent.',
    phone: 'Téléphone',
    when: 'Quand cela vous convient-il ?',
    ask: 'Demander un appel',
    noPhone: 'Donnez un numéro de téléphone comme +33 1 23 45 67 89.',
  },
  forgetting: {
    title: 'Faire effacer vos données ?',
    text: (company) =>
      `Votre nom, votre adresse et vos réponses sont effacés ici, y compris des rapports gardés ici, et plus aucun courriel n’est envoyé à cette adresse. Un rapport ${que(company)} a déjà classé ailleurs y reste ; écrivez-leur à ce sujet.`,
    erase: 'Effacer mes données',
    link: 'Faire effacer mes données',
    doneTitle: 'Vos données ont été effacées',
    doneText: 'Plus personne n’écrit à cette adresse. Vous pouvez fermer cette page.',
  },
  closed: {
    answered: 'Votre référence est arrivée',
    answeredText: (name) => `Merci pour vos mots au sujet ${de(name)}. Il ne reste rien à faire, et vous pouvez fermer cette page.`,
    declined: 'Vous avez refusé',
    declinedText: 'C’est noté, et on ne vous sollicitera plus.',
    over: 'Cette référence n’est plus nécessaire',
    overText: (name) => `Il ne reste rien à faire. Merci d’avoir accepté d’aider ${name}.`,
  },
}
