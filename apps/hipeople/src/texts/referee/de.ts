import type { Relationship } from '../../contract/index.ts'
import type { RefereeTexts } from './en.ts'

const relationships: Readonly<Record<Relationship, (name: string) => string>> = {
  manager: (name) => `Ich war die Führungskraft von ${name}`,
  peer: () => 'Wir haben auf gleicher Ebene gearbeitet',
  'direct-report': (name) => `${name} war meine Führungskraft`,
  client: () => 'Ich war Kundin oder Kunde',
  mentor: (name) => `Ich habe ${name} als Mentorin oder Mentor begleitet`,
  teacher: (name) => `Ich habe ${name} unterrichtet`,
  'student-peer': () => 'Wir haben zusammen studiert oder gelernt',
  other: () => 'Etwas anderes',
}

export const de: RefereeTexts = {
  title: (name) => `Eine Referenz für ${name}`,
  intro: (name, company, job) =>
    `${name} hat sich bei ${company} als ${job} beworben, Sie als Referenzperson genannt und sagt, dass Sie einverstanden sind.`,
  scope: (questions, about) => `${questions} Fragen, ${about}. Sie können unterbrechen und später mit demselben Link weitermachen.`,
  openUntil: (day) => `Offen bis zum ${day}.`,
  byPhone: 'Sie haben um einen Anruf gebeten, und jemand wird sich melden. Sie können auch hier antworten.',
  notMeant: 'Das war nicht für Sie bestimmt, oder Sie möchten keine E-Mails mehr?',
  forgetLink: 'Daten löschen lassen',
  questionOf: (at, of) => `Frage ${at} von ${of}`,
  allQuestions: 'Alle Fragen',
  left: (about) => `noch ${about}`,
  lastStep: 'letzter Schritt',
  drafts: 'Entwürfe werden gesichert',
  preferCall: 'Lieber telefonieren',
  decline: 'Ablehnen',
  back: 'Zurück',
  next: 'Weiter',
  leaveOut: (name) => `${name} sieht Ihre Antworten nicht. Bitte lassen Sie Gesundheit und Familie weg.`,
  together: (name, company) => `${name} sagt, dass Sie bei ${company} zusammengearbeitet haben.`,
  togetherDetails: (name, company, details) => `${name} sagt, dass Sie bei ${company} zusammengearbeitet haben, ${details}.`,
  asTitle: (title) => `als ${title}`,
  howKnown: (name) => `Woher kennen Sie ${name}?`,
  relationship: (kind, name) => relationships[kind](name),
  words: 'Ihre Worte',
  unseen: 'Das habe ich nicht erlebt',
  example: 'Ein Beispiel, wenn Ihnen eines einfällt',
  chooseKind: 'Wählen Sie, was am ehesten zutrifft.',
  writeOrUnseen: 'Schreiben Sie ein paar Worte, oder wählen Sie „Das habe ich nicht erlebt“.',
  chooseOrUnseen: 'Wählen Sie eine Antwort oder „Das habe ich nicht erlebt“.',
  sendTitle: 'Referenz senden',
  sendQuestion: 'Referenz senden?',
  sendNote: 'Danach lässt sich nichts mehr ändern.',
  sendOpen: 'Etwas ist noch offen. Beantworten Sie es, oder wählen Sie „Das habe ich nicht erlebt“.',
  stillOpen: 'Noch offen',
  isOpen: (question) => `Noch offen: ${question}`,
  notAwaited: 'Diese Referenz wird nicht mehr erwartet.',
  look: 'Ansehen',
  lookAt: (question) => `: ${question}`,
  send: 'Senden',
  linkedin: {
    outcomes: {
      cancelled:
        'Sie haben bei LinkedIn abgebrochen. Nichts wurde geändert: Versuchen Sie es noch einmal, oder machen Sie ohne Bestätigung weiter.',
      failed:
        'LinkedIn konnte gerade nicht bestätigen, wer Sie sind. Nichts ging verloren: Versuchen Sie es noch einmal, oder machen Sie ohne Bestätigung weiter.',
      off: 'Die Bestätigung mit LinkedIn wird nicht mehr angeboten. Machen Sie ohne sie weiter; Ihre Antworten zählen genauso.',
    },
    offer:
      'Sie können zeigen, dass Sie es sind, indem Sie sich bei LinkedIn anmelden. Wir behalten den Namen dort, wann Sie es getan haben und ob Name und E-Mail-Adresse mit unseren übereinstimmen; sonst nichts, und es wird nichts veröffentlicht. Ohne Anmeldung werden Ihre Antworten als nicht bestätigt gekennzeichnet und zählen genauso.',
    verify: 'Mit LinkedIn bestätigen',
    without: 'Ohne Bestätigung weiter',
    withoutNote: 'Ihre Antworten werden als nicht bestätigt gekennzeichnet.',
    verifiedAs: 'Von LinkedIn bestätigt als {name}.',
    otherName:
      '{candidate} schrieb {name}. Viele Menschen haben mehrere Namen, und das ist in Ordnung: Der Bericht zeigt beide. Wenn dies das Konto einer anderen Person ist, nehmen Sie Ihr eigenes oder entfernen Sie die Bestätigung.',
    another: 'Anderes Konto verwenden',
    remove: 'Bestätigung entfernen',
    over: {
      title: 'Diese Anmeldung lässt sich nicht verwenden',
      used: 'Sie wurde schon verwendet oder dauerte länger als 15 Minuten. Wenn sie gelungen ist, steht es auf Ihrer Seite.',
      foreign: 'Sie hat nicht in diesem Browser begonnen, deshalb wurde nichts geändert.',
      text: 'Öffnen Sie den Link in Ihrer E-Mail noch einmal. Was Sie beantwortet haben, ist noch da, und Sie können ohne Bestätigung weitermachen.',
    },
  },
  declining: {
    title: 'Diese Referenz ablehnen?',
    text: (name) =>
      `Sie brauchen keinen Grund. ${name} wird gebeten, jemand anderen zu nennen, und erfährt, dass Sie keine Referenz geben können, aber nicht, warum.`,
    reason: 'Ein Grund für das Auswahlteam',
  },
  calling: {
    title: 'Möchten Sie lieber sprechen?',
    text: 'Jemand aus dem Auswahlteam ruft an und schreibt auf, was Sie sagen. Es wird als telefonisch gekennzeichnet, und Erinnerungen enden.',
    phone: 'Telefon',
    when: 'Wann passt es Ihnen?',
    ask: 'Um einen Anruf bitten',
    noPhone: 'Geben Sie eine Telefonnummer an, etwa +49 30 1234567.',
  },
  forgetting: {
    title: 'Ihre Daten löschen lassen?',
    text: (company) =>
      `Ihr Name, Ihre Adresse und Ihre Antworten werden hier gelöscht, auch aus Berichten, die hier aufbewahrt werden, und an diese Adresse wird nie wieder geschrieben. Ein Bericht, den ${company} schon anderswo abgelegt hat, bleibt dort; schreiben Sie deswegen an ${company}.`,
    erase: 'Meine Daten löschen',
    link: 'Meine Daten löschen lassen',
    doneTitle: 'Ihre Daten wurden gelöscht',
    doneText: 'Niemand schreibt mehr an diese Adresse. Sie können diese Seite schließen.',
  },
  closed: {
    answered: 'Ihre Referenz ist da',
    answeredText: (name) => `Danke für Ihre Worte über ${name}. Es ist nichts mehr zu tun, und Sie können diese Seite schließen.`,
    declined: 'Sie haben abgelehnt',
    declinedText: 'Das ist vermerkt, und Sie werden nicht noch einmal gefragt.',
    over: 'Diese Referenz wird nicht mehr gebraucht',
    overText: (name) => `Es ist nichts mehr zu tun. Danke, dass Sie ${name} helfen wollten.`,
  },
}
