import { de, que } from '../french.ts'
import type { MailTexts } from './en.ts'

export const fr: MailTexts = {
  hello: (name) => `Bonjour ${name},`,
  candidate: {
    why: (company) =>
      `Vous recevez ce message parce ${que(company)} examine votre candidature et demande des références par HiPeople. Vous n’avez pas besoin de compte. Quiconque possède ce lien peut agir en votre nom ; gardez-le donc pour vous.`,
    inviteSubject: (company, role) => `${company} : références pour ${role}`,
    invite: (job, company, wanted) =>
      `Pour votre candidature au poste ${de(job)}, ${company} souhaite recueillir l’avis de ${wanted}. C’est vous qui nommez ces personnes ; aucune n’est contactée avant que vous n’ayez confirmé leur accord.`,
    time: (due) => `Cela prend environ 5 minutes. Vous avez jusqu’au ${due}.`,
    button: 'Nommer vos personnes de référence',
    reminderSubject: (role, company) => `Rappel : références pour ${role} chez ${company}`,
    reminder: (company, wanted, due) =>
      `${company} attend encore les noms de vos personnes de référence : ${wanted}. Le lien est ouvert jusqu’au ${due}.`,
    oneOfThem: 'L’une de vos personnes de référence',
    bouncedSubject: (name) => `Une adresse est à corriger : ${name}`,
    bounced: (name) =>
      `L’adresse que vous avez donnée pour ${name} ne fonctionne pas. Vous pouvez la corriger, et la demande repartira.`,
    correct: 'Corriger l’adresse',
    anotherSubject: (role) => `Il faut une autre personne de référence pour ${role}`,
    another: (name) =>
      `${name} ne peut pas donner de référence. Cela arrive, et n’a pas besoin de raison. Vous pouvez nommer quelqu’un d’autre.`,
    nameAnother: 'Nommer une autre personne',
    againSubject: (company, job) => `${company} : vos références servent aussi pour ${job}`,
    again: (job, company, earlier) =>
      `Pour votre candidature au poste ${de(job)}, ${company} utilise les références que vous avez réunies pour ${earlier}. Les questions sont les mêmes : personne n’est sollicité deux fois, et vous n’avez rien à faire.`,
    againNot: (recruiter) => `Si vous préférez nommer d’autres personnes cette fois, dites-le à ${recruiter}.`,
    recruiter: 'votre interlocuteur',
  },
  assessment: {
    why: (company) =>
      `Vous recevez ce message parce ${que(company)} examine votre candidature et utilise HiPeople pour ses évaluations. Vous n’avez pas besoin de compte. Quiconque possède ce lien peut agir en votre nom ; gardez-le donc pour vous.`,
    tests: (count) => (count > 1 ? `${count} tests` : `${count} test`),
    inviteSubject: (company, role) => `${company} : votre évaluation pour ${role}`,
    invite: (job, company, tests, about, due) =>
      `Pour votre candidature au poste ${de(job)}, ${company} vous demande de passer ${tests}, ${about} en tout. Vous pouvez les passer séparément et commencer quand cela vous convient, jusqu’au ${due}.`,
    note: 'Ouvrir le lien ne démarre rien. Si vous avez besoin de plus de temps ou d’une autre forme, vous pouvez le dire sur la page.',
    button: 'Voir ce qui vous attend',
    reminderSubject: (role, company) => `Rappel : votre évaluation pour ${role} chez ${company}`,
    reminder: (tests, about, due) => `Votre évaluation est encore ouverte jusqu’au ${due} : ${tests}, ${about}.`,
    reminderBegun: (tests, about, due) => `Une partie de votre évaluation est encore ouverte jusqu’au ${due} : ${tests}, ${about}.`,
    goOn: 'Continuer',
    resultsSubject: (job, company) => `Vos résultats pour ${job} chez ${company}`,
    results: 'Voici les résultats des tests que vous avez passés.',
    unreadable: (test) => `${test} : rien n’a pu être lu dans les réponses.`,
    points: (test, raw, max) => `${test} : ${raw} ${raw > 1 ? 'points' : 'point'} sur ${max}.`,
    resultsNote:
      'Un test est une petite partie d’une image, un jour donné. La comparaison se fait avec le groupe nommé dans le rapport de l’équipe de recrutement ; un groupe simulé ne décrit personne.',
  },
  referee: {
    why: (candidate) =>
      `${candidate} nous a donné votre adresse et a dit que vous êtes d’accord. Vous n’avez pas besoin de compte. Pour refuser, ou pour que votre adresse soit effacée et ne serve plus jamais, utilisez le lien ci-dessus ou répondez à ce courriel par « oubliez-moi ».`,
    subject: (candidate) => `${candidate} vous demande une référence`,
    invite: (candidate, company, job) =>
      `${candidate} a postulé chez ${company} au poste ${de(job)} et vous a proposé comme personne de référence.`,
    writes: (name, message) => `${name} écrit : « ${message} »`,
    scope: (questions, about, due) => `Il y a ${questions} questions, ${about}, jusqu’au ${due}.`,
    notShown: (name) => `Vos réponses ne sont pas montrées à ${name}.`,
    button: 'Donner une référence',
    call: 'Si vous préférez parler, choisissez « Je préfère un appel » sur la page.',
    reminderSubject: (candidate) => `Rappel : une référence pour ${candidate}`,
    reminderBegun: (candidate, due) =>
      `Vous avez commencé une référence pour ${candidate} ; ce que vous avez écrit est gardé. Elle est ouverte jusqu’au ${due}.`,
    reminder: (candidate, company, about, due) =>
      `${candidate} espère quelques mots de votre part pour ${company}. Cela prend ${about} et c’est ouvert jusqu’au ${due}.`,
    goOn: 'Continuer',
    overSubject: (candidate) => `La référence pour ${candidate} n’est plus nécessaire`,
    over: (candidate, company) =>
      `${company} n’a plus besoin d’une référence pour ${candidate}, il ne reste donc rien à faire. Merci d’avoir accepté d’aider.`,
    overWhy: (months) =>
      `Ce que vous avez peut-être déjà écrit est effacé au plus tard après ${months} mois. Répondez « oubliez-moi » pour que ce soit effacé maintenant.`,
    sms: (company, candidate) => `${company} vous demande une référence pour ${candidate} :`,
    smsStop: 'Répondez STOP pour ne plus en recevoir.',
  },
}
