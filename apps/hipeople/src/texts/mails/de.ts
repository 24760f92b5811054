import type { MailTexts } from './en.ts'

export const de: MailTexts = {
  hello: (name) => `Guten Tag ${name},`,
  candidate: {
    why: (company) =>
      `Sie erhalten diese Nachricht, weil ${company} Ihre Bewerbung prüft und über HiPeople um Referenzen bittet. Sie brauchen kein Konto. Wer diesen Link hat, kann in Ihrem Namen handeln; behalten Sie ihn deshalb für sich.`,
    inviteSubject: (company, role) => `${company}: Referenzen für ${role}`,
    invite: (job, company, wanted) =>
      `Für Ihre Bewerbung als ${job} wünscht sich ${company} Rückmeldungen von ${wanted}. Sie nennen diese Personen; niemand wird angeschrieben, bevor Sie bestätigen, dass alle einverstanden sind.`,
    time: (due) => `Das dauert etwa 5 Minuten. Sie haben Zeit bis zum ${due}.`,
    button: 'Referenzpersonen nennen',
    reminderSubject: (role, company) => `Erinnerung: Referenzen für ${role} bei ${company}`,
    reminder: (company, wanted, due) =>
      `${company} wartet noch auf die Namen Ihrer Referenzpersonen: ${wanted}. Der Link ist bis zum ${due} offen.`,
    oneOfThem: 'Eine Ihrer Referenzpersonen',
    bouncedSubject: (name) => `Eine Adresse muss berichtigt werden: ${name}`,
    bounced: (name) =>
      `Die Adresse, die Sie für ${name} angegeben haben, funktioniert nicht. Sie können sie berichtigen, dann geht die Anfrage noch einmal hinaus.`,
    correct: 'Adresse berichtigen',
    anotherSubject: (role) => `Für ${role} wird eine weitere Referenzperson gebraucht`,
    another: (name) =>
      `${name} kann keine Referenz geben. Das kommt vor und braucht keinen Grund. Sie können jemand anderen nennen.`,
    nameAnother: 'Weitere Referenzperson nennen',
    againSubject: (company, job) => `${company}: Ihre Referenzen gelten auch für ${job}`,
    again: (job, company, earlier) =>
      `Für Ihre Bewerbung als ${job} verwendet ${company} die Referenzen, die Sie für ${earlier} vermittelt haben. Die Fragen sind dieselben; niemand wird zweimal gefragt, und Sie müssen nichts tun.`,
    againNot: (recruiter) => `Wenn Sie diesmal lieber andere Personen nennen möchten, wenden Sie sich an ${recruiter}.`,
    recruiter: 'Ihre Ansprechperson',
  },
  assessment: {
    why: (company) =>
      `Sie erhalten diese Nachricht, weil ${company} Ihre Bewerbung prüft und für Assessments HiPeople benutzt. Sie brauchen kein Konto. Wer diesen Link hat, kann in Ihrem Namen handeln; behalten Sie ihn deshalb für sich.`,
    tests: (count) => (count === 1 ? '1 Test' : `${count} Tests`),
    inviteSubject: (company, role) => `${company}: Ihr Assessment für ${role}`,
    invite: (job, company, tests, about, due) =>
      `Für Ihre Bewerbung als ${job} bittet ${company} Sie um ${tests}, zusammen ${about}. Sie können einzeln vorgehen und beginnen, wann es Ihnen passt, bis zum ${due}.`,
    note: 'Den Link zu öffnen startet noch nichts. Wenn Sie mehr Zeit oder eine andere Form brauchen, können Sie das auf der Seite sagen.',
    button: 'Sehen, was Sie erwartet',
    reminderSubject: (role, company) => `Erinnerung: Ihr Assessment für ${role} bei ${company}`,
    reminder: (tests, about, due) => `Ihr Assessment ist noch bis zum ${due} offen: ${tests}, ${about}.`,
    reminderBegun: (tests, about, due) => `Ein Teil Ihres Assessments ist noch bis zum ${due} offen: ${tests}, ${about}.`,
    goOn: 'Weitermachen',
    resultsSubject: (job, company) => `Ihre Ergebnisse für ${job} bei ${company}`,
    results: 'Das sind die Ergebnisse der Tests, die Sie gemacht haben.',
    unreadable: (test) => `${test}: Aus den Antworten ließ sich nichts ablesen.`,
    points: (test, raw, max) => `${test}: ${raw} von ${max} Punkten.`,
    resultsNote:
      'Ein Test ist ein kleiner Teil eines Bildes an einem Tag. Verglichen wird mit der Gruppe, die im Bericht des Auswahlteams genannt ist; eine simulierte Gruppe beschreibt niemanden.',
  },
  referee: {
    why: (candidate) =>
      `${candidate} hat uns Ihre Adresse gegeben und gesagt, dass Sie einverstanden sind. Sie brauchen kein Konto. Wenn Sie ablehnen möchten oder Ihre Adresse gelöscht und nie wieder verwendet werden soll, nutzen Sie den Link oben oder antworten Sie auf diese E-Mail mit „Vergessen Sie mich“.`,
    subject: (candidate) => `${candidate} bittet Sie um eine Referenz`,
    invite: (candidate, company, job) =>
      `${candidate} hat sich bei ${company} als ${job} beworben und Sie als Referenzperson genannt.`,
    writes: (name, message) => `${name} schreibt: „${message}“`,
    scope: (questions, about, due) => `Es sind ${questions} Fragen, ${about}, offen bis zum ${due}.`,
    notShown: (name) => `Ihre Antworten werden ${name} nicht gezeigt.`,
    button: 'Referenz geben',
    call: 'Wenn Sie lieber sprechen möchten, wählen Sie auf der Seite „Lieber telefonieren“.',
    reminderSubject: (candidate) => `Erinnerung: eine Referenz für ${candidate}`,
    reminderBegun: (candidate, due) =>
      `Sie haben eine Referenz für ${candidate} begonnen; was Sie geschrieben haben, ist gesichert. Sie ist bis zum ${due} offen.`,
    reminder: (candidate, company, about, due) =>
      `${candidate} hofft auf ein paar Worte von Ihnen für ${company}. Das dauert ${about} und ist bis zum ${due} möglich.`,
    goOn: 'Weitermachen',
    overSubject: (candidate) => `Die Referenz für ${candidate} wird nicht mehr gebraucht`,
    over: (candidate, company) =>
      `${company} braucht keine Referenz für ${candidate} mehr, es ist also nichts mehr zu tun. Danke, dass Sie helfen wollten.`,
    overWhy: (months) =>
      `Was Sie vielleicht schon geschrieben haben, wird spätestens nach ${months === 1 ? '1 Monat' : `${months} Monaten`} gelöscht. Antworten Sie „Vergessen Sie mich“, um es sofort löschen zu lassen.`,
    sms: (company, candidate) => `${company} bittet Sie um eine Referenz für ${candidate}:`,
    smsStop: 'Mit der Antwort STOP enden die SMS.',
  },
}
