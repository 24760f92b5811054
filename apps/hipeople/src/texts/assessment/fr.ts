import type { AssessmentTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

export const fr: AssessmentTexts = {
  title: 'Votre évaluation',
  hello: (name) => `Bonjour ${name}`,
  intro: (job, company, tests, count) =>
    `Pour votre candidature au poste de ${job}, ${company} vous demande de passer ${tests === 1 ? '1 test' : `${tests} tests`}, environ ${minutes(count)} en tout. Passez-les un par un, quand cela vous convient. Rien ne commence avant que vous n’appuyiez sur « Commencer ».`,
  until: (day) => `ouvert jusqu’au ${day}`,
  countDone: (done, of) => `${done} sur ${of} ${done > 1 ? 'faits' : 'fait'}`,
  allDone: 'Merci, c’est tout',
  allDoneText: 'Votre évaluation est complète. Il ne reste rien à faire.',
  tests: 'Vos tests',
  minutes,
  about: (count) => `environ ${minutes(count)}`,
  items: (items) => (items === 1 ? '1 question' : `${items} questions`),
  limit: (time) => `Temps limité : ${time}. Le temps est tenu par le serveur et continue si vous fermez ou rechargez la page.`,
  noLimit: 'Le temps n’est pas limité.',
  extra: (percent) => `Vous avez ${percent} % de temps en plus.`,
  states: { waiting: 'Pas commencé', running: 'En cours', done: 'Fait' },
  start: 'Commencer',
  open: 'Ouvrir',
  goOn: 'Continuer',
  again: (number) => `Essai ${number}`,
  rules: [
    'Les réponses sont gardées au fur et à mesure. Si la connexion est coupée, revenez par le même lien.',
    'Vous pouvez laisser une question et y revenir.',
    'Quand le temps est écoulé, les réponses données sont envoyées.',
  ],
  noticed:
    'Pendant un test, on note combien de fois la page est quittée et du texte collé. Cela ne prouve rien et ne change aucun résultat ; votre interlocuteur le voit avec des explications innocentes.',
  questionOf: (at, of) => `Question ${at} sur ${of}`,
  timeLeft: (text) => `il reste ${text}`,
  ends: (time) => `se termine à ${time}`,
  next: 'Suivant',
  back: 'Retour',
  review: 'À la fin',
  skip: 'Laisser pour l’instant',
  yourAnswer: 'Votre réponse',
  kept: 'Les réponses sont gardées',
  reviewTitle: 'Terminer ce test ?',
  reviewText: (answered, of) =>
    answered === of
      ? 'Vous avez répondu à toutes les questions.'
      : `Vous avez répondu à ${answered} questions sur ${of}. Restent ouvertes :`,
  finish: 'Terminer le test',
  finishNote: 'Ensuite, plus rien ne peut être changé.',
  overTitle: 'Ce test est terminé',
  overByTime: 'Le temps était écoulé, les réponses données ont donc été envoyées.',
  overByYou: 'Vos réponses ont été envoyées.',
  overClosed: 'L’évaluation a été close entre-temps. Ce que vous aviez répondu est gardé. On n’attend plus rien de vous.',
  toTests: 'Vers vos tests',
  moreTime: 'Demander plus de temps ou une autre forme',
  moreTimeText:
    'Dites à votre interlocuteur ce qu’il vous faut : une date plus tardive, plus de temps par test, ou une forme adaptée à un lecteur d’écran. Une personne le lit.',
  moreTimeField: 'Qu’est-ce qui vous aiderait ?',
  moreTimeSend: 'Envoyer',
  moreTimeSent: 'Votre demande est chez votre interlocuteur, qui répond par courriel. Vous n’avez pas à commencer avant.',
  withdraw: 'Se retirer',
  withdrawTitle: 'Se retirer de l’évaluation ?',
  withdrawText:
    'Les tests prennent fin, et ce qui est répondu est gardé comme le dit la notice. Votre candidature continue ; votre interlocuteur voit votre retrait.',
  keep: 'Retour',
  notice: 'Qui demande, qui lit et combien de temps c’est gardé',
  whoAsks: 'Qui demande',
  whoAsksText: (company, name, job) => `${company}, au sujet de la candidature de ${name} au poste de ${job}.`,
  whoReads: 'Qui lit',
  whoReadsText: (team, company) =>
    `${team} chez ${company} et ceux qui peuvent y voir tout ce qui concerne cette candidature. Une personne décide ; aucun résultat ne décide seul.`,
  howLong: 'Combien de temps c’est gardé',
  howLongText: (months) => `Au plus ${months} mois, puis c’est effacé.`,
  whatElse: 'Ce qui est noté en outre',
  whatElseText:
    'À l’envoi d’une page, une empreinte chiffrée de l’adresse réseau et d’une valeur aléatoire dans un cookie de ce navigateur ; pendant un test, combien de fois la page est quittée et du texte collé.',
  contact: 'Questions sur vos données',
  steps: 'Tout ce qui est ouvert pour vous',
  stepNames: { assessment: 'Évaluation', 'reference-check': 'Références' },
  stepStates: { open: 'Ouvert', done: 'Fait' },
  noScriptTimer: 'Sans JavaScript, le temps restant est renouvelé à chaque page.',
  textTooLong: (longest) => `Au plus ${longest} caractères.`,
}
