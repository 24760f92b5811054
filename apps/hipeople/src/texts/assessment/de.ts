import type { AssessmentTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)

export const de: AssessmentTexts = {
  title: 'Ihr Assessment',
  hello: (name) => `Guten Tag ${name}`,
  intro: (job, company, tests, count) =>
    `Für Ihre Bewerbung als ${job} bittet ${company} Sie um ${tests === 1 ? '1 Test' : `${tests} Tests`}, zusammen etwa ${minutes(count)}. Machen Sie sie einzeln, wann es Ihnen passt. Nichts beginnt, bevor Sie „Beginnen“ drücken.`,
  until: (day) => `offen bis ${day}`,
  countDone: (done, of) => `${done} von ${of} erledigt`,
  allDone: 'Danke, das war alles',
  allDoneText: 'Ihr Assessment ist vollständig. Es ist nichts mehr zu tun.',
  tests: 'Ihre Tests',
  minutes,
  about: (count) => `etwa ${minutes(count)}`,
  items: (items) => (items === 1 ? '1 Frage' : `${items} Fragen`),
  limit: (time) =>
    `Zeitgrenze: ${time}. Die Zeit wird auf dem Server geführt und läuft weiter, wenn Sie die Seite schließen oder neu laden.`,
  noLimit: 'Es gibt keine Zeitgrenze.',
  extra: (percent) => `Sie haben ${percent} % mehr Zeit.`,
  states: { waiting: 'Nicht begonnen', running: 'Läuft', done: 'Erledigt' },
  start: 'Beginnen',
  open: 'Öffnen',
  goOn: 'Weitermachen',
  again: (number) => `${number}. Versuch`,
  rules: [
    'Antworten werden gesichert, sobald Sie sie geben. Bricht die Verbindung ab, kommen Sie mit demselben Link zurück.',
    'Sie können eine Frage auslassen und später zu ihr zurückkehren.',
    'Wenn die Zeit um ist, werden die gegebenen Antworten gesendet.',
  ],
  noticed:
    'Während ein Test läuft, wird gezählt, wie oft die Seite verlassen und Text eingefügt wird. Das beweist nichts und ändert kein Ergebnis; Ihre Ansprechperson sieht es mit harmlosen Erklärungen.',
  questionOf: (at, of) => `Frage ${at} von ${of}`,
  timeLeft: (text) => `noch ${text}`,
  ends: (time) => `endet um ${time}`,
  next: 'Weiter',
  back: 'Zurück',
  review: 'Zum Ende',
  skip: 'Vorerst auslassen',
  yourAnswer: 'Ihre Antwort',
  kept: 'Antworten werden gesichert',
  reviewTitle: 'Diesen Test abschließen?',
  reviewText: (answered, of) =>
    answered === of ? 'Sie haben jede Frage beantwortet.' : `Sie haben ${answered} von ${of} Fragen beantwortet. Noch offen sind:`,
  finish: 'Test abschließen',
  finishNote: 'Danach lässt sich nichts mehr ändern.',
  overTitle: 'Dieser Test ist beendet',
  overByTime: 'Die Zeit war um, deshalb wurden die gegebenen Antworten gesendet.',
  overByYou: 'Ihre Antworten wurden gesendet.',
  overClosed:
    'Das Assessment wurde inzwischen geschlossen. Was Sie beantwortet hatten, bleibt erhalten. Von Ihnen wird nichts weiter erwartet.',
  toTests: 'Zu Ihren Tests',
  moreTime: 'Um mehr Zeit oder eine andere Form bitten',
  moreTimeText:
    'Sagen Sie Ihrer Ansprechperson, was Sie brauchen: ein späteres Datum, mehr Zeit für jeden Test oder eine Form, die zu einem Screenreader passt. Ein Mensch liest es.',
  moreTimeField: 'Was würde Ihnen helfen?',
  moreTimeSend: 'Senden',
  moreTimeSent: 'Ihr Wunsch ist bei Ihrer Ansprechperson, die per E-Mail antwortet. Sie müssen vorher nicht beginnen.',
  withdraw: 'Zurückziehen',
  withdrawTitle: 'Vom Assessment zurücktreten?',
  withdrawText:
    'Die Tests enden, und was beantwortet ist, bleibt so lange, wie der Hinweis sagt. Ihre Bewerbung läuft weiter; Ihre Ansprechperson sieht, dass Sie zurückgetreten sind.',
  keep: 'Zurück',
  notice: 'Wer fragt, wer es liest und wie lange es aufbewahrt wird',
  whoAsks: 'Wer fragt',
  whoAsksText: (company, name, job) => `${company}, zur Bewerbung von ${name} als ${job}.`,
  whoReads: 'Wer es liest',
  whoReadsText: (team, company) =>
    `${team} bei ${company} und wer dort alles zu dieser Bewerbung sehen darf. Ein Mensch entscheidet; kein Ergebnis entscheidet von selbst.`,
  howLong: 'Wie lange es aufbewahrt wird',
  howLongText: (months) => `Höchstens ${months === 1 ? '1 Monat' : `${months} Monate`}, dann wird es gelöscht.`,
  whatElse: 'Was sonst festgehalten wird',
  whatElseText:
    'Wenn eine Seite gesendet wird, ein verschlüsselter Fingerabdruck der Netzadresse und eines Zufallswerts in einem Cookie dieses Browsers; während eines Tests, wie oft die Seite verlassen und Text eingefügt wird.',
  contact: 'Fragen zu Ihren Daten',
  steps: 'Alles, was für Sie offen ist',
  stepNames: { assessment: 'Assessment', 'reference-check': 'Referenzen' },
  stepStates: { open: 'Offen', done: 'Erledigt' },
  noScriptTimer: 'Ohne JavaScript wird die verbleibende Zeit mit jeder Seite erneuert.',
  textTooLong: (longest) => `Höchstens ${longest} Zeichen.`,
}
