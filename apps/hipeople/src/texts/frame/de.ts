import type { FrameTexts } from './en.ts'

const mistake = 'Wenn Sie das für einen Fehler halten, schreiben Sie der Person, die Sie gefragt hat.'

export const de: FrameTexts = {
  language: 'Sprache',
  skip: 'Zum Inhalt springen',
  optional: 'freiwillig',
  problems: (count) => (count === 1 ? 'Eine Angabe braucht noch einen Blick:' : `${count} Angaben brauchen noch einen Blick:`),
  links: {
    unknown: {
      title: 'Dieser Link ist nicht bekannt',
      text: [
        'Vielleicht ging unterwegs ein Teil verloren. Öffnen Sie ihn noch einmal aus der E-Mail oder kopieren Sie die ganze Adresse.',
        mistake,
      ],
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: ['Er war bis zum Stichtag offen. Wer Sie gefragt hat, kann ihn wieder öffnen und noch einmal senden.'],
    },
    replaced: {
      title: 'Es gibt einen neueren Link',
      text: ['Dieser wurde ersetzt. Nutzen Sie den Link aus der neuesten E-Mail; die früheren öffnen nichts mehr.'],
    },
    withdrawn: {
      title: 'Dieser Link wurde zurückgezogen',
      text: ['Er wird nicht mehr gebraucht, es ist also nichts mehr zu tun.', mistake],
    },
    erased: {
      title: 'Diese Daten wurden gelöscht',
      text: ['Was hier stand, wurde endgültig gelöscht. Es gibt nichts mehr zu sehen und nichts mehr zu tun.'],
    },
  },
  refused: {
    title: 'Das ist jetzt nicht möglich',
    text: 'Inzwischen hat sich etwas geändert. Gehen Sie zurück und laden Sie die Seite neu: Sie zeigt, was noch offen ist.',
  },
  failed: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Was vorher gesichert war, ist nicht verloren. Gehen Sie zurück und versuchen Sie es gleich noch einmal.',
  },
  draft: {
    saved: 'Entwurf gesichert um {time}',
    failed: 'Noch nicht gesichert. Lassen Sie diese Seite offen; es wird noch einmal versucht.',
    offline:
      'Im Moment gibt es kein Netz. Was Sie geschrieben haben, steht noch hier; versuchen Sie es erneut, wenn das Netz wieder da ist.',
  },
  privacy: {
    title: 'Wer fragt, wer es liest und wie lange es aufbewahrt wird',
    whoAsks: 'Wer fragt',
    whoAsksText: (company, name, job) => `${company}, zur Bewerbung von ${name} als ${job}.`,
    whoReads: 'Wer es liest',
    candidate: 'Sie sehen, wer geantwortet hat, aber nie, was. Sie können sich hier jederzeit zurückziehen.',
    referee: (name, company) =>
      `Ihre Antworten werden ${name} nicht gezeigt. Das Gesetz kann ${name} das Recht geben, ${company} danach zu fragen; dann entscheidet ein Mensch, was herausgegeben wird. Bitte lassen Sie Gesundheit, Familie, Religion und Gehalt weg.`,
    howLong: 'Wie lange es aufbewahrt wird',
    howLongText: (months) => `Höchstens ${months}, dann wird es gelöscht.`,
    whatElse: 'Was sonst festgehalten wird',
    whatElseText:
      'Wenn eine Seite gesendet wird, ein verschlüsselter Fingerabdruck der Netzadresse und eines Zufallswerts in einem Cookie dieses Browsers. Er zeigt, ob zwei Personen einer Prüfung dasselbe Netz oder denselben Browser benutzt haben, und sonst nichts. Er ändert keine Bewertung.',
    linkedin: 'Wenn Sie Ihre Identität mit LinkedIn bestätigen',
    linkedinText: (company) =>
      `LinkedIn erfährt, dass Sie sich für ${company} angemeldet haben. Wir behalten Ihren Namen dort, wann Sie sich angemeldet haben und ob Name und E-Mail-Adresse mit unseren übereinstimmen, und zwar so lange wie Ihre Antworten. Ein Cookie von 15 Minuten sorgt dafür, dass Sie auf die Seite zurückkommen, die Sie verlassen haben.`,
    contact: 'Fragen zu Ihren Daten',
  },
}
