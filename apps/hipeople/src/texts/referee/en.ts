import { type Relationship, relationshipLabels } from '../../contract/index.ts'

/** What referees read. The other languages have the same shape. */
export const en = {
  title: (name: string) => `A reference for ${name}`,
  intro: (name: string, company: string, job: string) =>
    `${name} has applied at ${company} as ${job}, named you as a referee, and says that you agree.`,
  scope: (questions: number, about: string) => `${questions} questions, ${about}. You can stop and go on later with the same link.`,
  openUntil: (day: string) => `It is open until ${day}.`,
  byPhone: 'You asked for a call, and somebody will ring. You can also answer here instead.',
  notMeant: 'This was not meant for you, or you want no more mail?',
  forgetLink: 'Have your data erased',
  questionOf: (at: number, of: number) => `Question ${at} of ${of}`,
  allQuestions: 'All questions',
  left: (about: string) => `${about} left`,
  lastStep: 'last step',
  drafts: 'Drafts are kept',
  preferCall: 'Prefer a call',
  decline: 'Decline',
  back: 'Back',
  next: 'Continue',
  leaveOut: (name: string) => `${name} does not see your answers. Please leave out health and family.`,
  together: (name: string, company: string) => `${name} says that you worked together at ${company}.`,
  togetherDetails: (name: string, company: string, details: string) =>
    `${name} says that you worked together at ${company}, ${details}.`,
  asTitle: (title: string) => `as ${title}`,
  howKnown: (name: string) => `How do you know ${name}?`,
  /** What the referee was, as a sentence; `name` is the candidate's first name. */
  relationship: (kind: Relationship, _name: string) =>
    kind === 'other' ? 'Something else' : `I was their ${relationshipLabels[kind].label.toLowerCase()}`,
  words: 'Your words',
  unseen: 'I did not see this',
  example: 'An example, if one comes to mind',
  chooseKind: 'Choose what comes closest.',
  writeOrUnseen: 'Write a few words, or choose “I did not see this”.',
  chooseOrUnseen: 'Choose an answer, or “I did not see this”.',
  sendTitle: 'Send your reference',
  sendQuestion: 'Send your reference?',
  sendNote: 'Once sent, it cannot be changed.',
  sendOpen: 'Something is still open. Answer it, or choose “I did not see this”.',
  stillOpen: 'Still open',
  isOpen: (question: string) => `Still open: ${question}`,
  notAwaited: 'This reference is not awaited any more.',
  look: 'Look at it',
  lookAt: (question: string) => `: ${question}`,
  send: 'Send',
  linkedin: {
    outcomes: {
      cancelled: 'You cancelled at LinkedIn. Nothing was changed: try again, or continue without verifying.',
      failed: 'LinkedIn could not confirm who you are just now. Nothing was lost: try again, or continue without verifying.',
      off: 'Verifying with LinkedIn is not offered any more. Continue without it; your answers count the same.',
    },
    offer:
      'You can show that it is you by signing in at LinkedIn. We keep the name there, when you did it, and whether name and e-mail are those that we have; nothing else, and nothing is posted. Without it, your answers are marked as not verified and count the same.',
    verify: 'Verify with LinkedIn',
    without: 'Continue without verifying',
    withoutNote: 'Your answers will be marked as not verified.',
    verifiedAs: 'Verified by LinkedIn as {name}.',
    otherName:
      '{candidate} wrote {name}. Many people go by several names, and that is fine: the report shows both. If this is somebody else’s account, use your own or remove it.',
    another: 'Use another account',
    remove: 'Remove the verification',
    over: {
      title: 'This sign-in cannot be used',
      used: 'It was used already, or took longer than 15 minutes. If it worked, your page says so.',
      foreign: 'It did not begin in this browser, so nothing was changed.',
      text: 'Open the link in your mail again. What you have answered is still there, and you can go on without verifying.',
    },
  },
  declining: {
    title: 'Decline this reference?',
    text: (name: string) =>
      `You need no reason. ${name} is asked for somebody else and learns that you cannot give a reference, not why.`,
    reason: 'A reason for the hiring team',
  },
  calling: {
    title: 'Would you rather talk?',
    text: 'Somebody of the hiring team calls and writes down what you say. It is marked as told by phone, and reminders stop.',
    phone: 'Phone',
    when: 'When does it suit you?',
    ask: 'Ask for a call',
    noPhone: 'Give a phone number such as +47 22 12 34 56.',
  },
  forgetting: {
    title: 'Have your data erased?',
    text: (company: string) =>
      `Your name, address and answers are erased here, also out of reports that are kept here, and no mail is sent to this address again. A report that ${company} has already filed elsewhere stays there; write to them about it.`,
    erase: 'Erase my data',
    link: 'Have my data erased',
    doneTitle: 'Your data were erased',
    doneText: 'Nobody writes to this address again. You can close this page.',
  },
  closed: {
    answered: 'Your reference is there',
    answeredText: (name: string) =>
      `Thank you for your words about ${name}. There is nothing left to do, and you can close this page.`,
    declined: 'You declined',
    declinedText: 'That is noted, and you are not asked again.',
    over: 'This reference is no longer needed',
    overText: (name: string) => `There is nothing left to do. Thank you for being ready to help ${name}.`,
  },
}

export type RefereeTexts = typeof en
