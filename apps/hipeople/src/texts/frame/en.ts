/** The frame of every page behind a personal link: choice of language, notices, privacy, drafts. The other languages have the same shape. */
export const en = {
  language: 'Language',
  skip: 'Skip to the content',
  optional: 'optional',
  problems: (count: number) => (count === 1 ? 'One thing needs another look:' : `${count} things need another look:`),
  /** By the state of the link: what happened, and what to do. Nobody is blamed, nothing is given away. */
  links: {
    unknown: {
      title: 'This link is not known',
      text: [
        'Perhaps a part of it got lost on the way. Open it once more from the mail, or copy the whole address.',
        'Write to whoever asked you if you think that this is a mistake.',
      ],
    },
    expired: {
      title: 'This link has expired',
      text: ['It was open until its due date. Whoever asked you can open it again and send it once more.'],
    },
    replaced: {
      title: 'There is a newer link',
      text: ['This one was replaced. Use the link in the newest mail; the earlier ones no longer open anything.'],
    },
    withdrawn: {
      title: 'This link was withdrawn',
      text: [
        'It is no longer needed, so there is nothing left to do.',
        'Write to whoever asked you if you think that this is a mistake.',
      ],
    },
    erased: {
      title: 'These data were erased',
      text: ['What stood here was erased for good, so there is nothing left to see or do.'],
    },
  },
  refused: {
    title: 'This is not possible now',
    text: 'Something has changed meanwhile. Go back and load the page again: it shows what is still open.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'Nothing was lost that was saved before. Go back and try again in a moment.',
  },
  draft: {
    saved: 'Draft saved {time}',
    failed: 'Not saved yet. Keep this page open; it is tried again.',
    offline: 'There is no network at the moment. What you wrote is still here; try again when it is back.',
  },
  privacy: {
    title: 'Who asks, who reads it, and how long it is kept',
    whoAsks: 'Who asks',
    whoAsksText: (company: string, name: string, job: string) => `${company}, about the application of ${name} as ${job}.`,
    whoReads: 'Who reads it',
    candidate: 'You see who has answered, never what. You can withdraw here at any time.',
    referee: (name: string, company: string) =>
      `Your answers are not shown to ${name}. The law may give ${name} a right to ask ${company} for them; then a person decides what is handed over. Please leave out health, family, religion and pay.`,
    howLong: 'How long it is kept',
    howLongText: (months: string) => `At most ${months}, then it is erased.`,
    whatElse: 'What else is noted',
    whatElseText:
      'When a page is sent, a keyed hash of the network address and of a random value in a cookie of this browser. It shows whether two people of one check used the same network or browser, and nothing else. It changes no rating.',
    linkedin: 'If you verify with LinkedIn',
    linkedinText: (company: string) =>
      `LinkedIn learns that you signed in for ${company}. We keep your name there, when you signed in, and whether name and e-mail are those that we have, as long as your answers. A cookie of 15 minutes makes sure that you come back to the page you left.`,
    contact: 'Questions about your data',
  },
}

export type FrameTexts = typeof en
