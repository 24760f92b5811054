/** What a candidate reads around and in tests. The other languages have the same shape. */
export const en = {
  title: 'Your assessment',
  hello: (name: string) => `Hello ${name}`,
  intro: (job: string, company: string, tests: number, minutes: number) =>
    `For your application as ${job}, ${company} asks you to take ${tests === 1 ? '1 test' : `${tests} tests`}, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`} in all. Take them one by one, whenever it suits you. Nothing starts before you press “Start”.`,
  until: (day: string) => `open until ${day}`,
  countDone: (done: number, of: number) => `${done} of ${of} done`,
  allDone: 'Thank you, that is all',
  allDoneText: 'Your assessment is complete. There is nothing left to do.',
  tests: 'Your tests',
  minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  about: (minutes: number) => (minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`),
  items: (items: number) => (items === 1 ? '1 question' : `${items} questions`),
  limit: (minutes: string) =>
    `Time limit: ${minutes}. The time is kept by the server and goes on when you close or reload the page.`,
  noLimit: 'There is no time limit.',
  extra: (percent: number) => `You have ${percent} % more time.`,
  states: { waiting: 'Not begun', running: 'Running', done: 'Done' },
  start: 'Start',
  open: 'Open',
  goOn: 'Go on',
  again: (number: number) => `Attempt ${number}`,
  rules: [
    'Answers are kept as you give them. If the connection breaks, come back by the same link.',
    'You can leave a question out and come back to it.',
    'When the time is up, the answers you have given are sent.',
  ],
  noticed:
    'While a test runs, it is noted how often the page is left and text is pasted. It proves nothing and changes no score; your recruiter sees it with innocent explanations.',
  questionOf: (at: number, of: number) => `Question ${at} of ${of}`,
  timeLeft: (text: string) => `${text} left`,
  ends: (time: string) => `ends at ${time}`,
  next: 'Next',
  back: 'Back',
  review: 'To the end',
  skip: 'Leave out for now',
  yourAnswer: 'Your answer',
  kept: 'Answers are kept',
  reviewTitle: 'Finish this test?',
  reviewText: (answered: number, of: number) =>
    answered === of
      ? 'You have answered every question.'
      : `You have answered ${answered} of ${of} questions. The others are still open:`,
  finish: 'Finish the test',
  finishNote: 'After that it cannot be changed.',
  overTitle: 'This test is over',
  overByTime: 'The time was up, so the answers you had given were sent.',
  overByYou: 'Your answers were sent.',
  overClosed: 'The assessment was closed meanwhile. What you had answered was kept. Nothing else is expected of you.',
  toTests: 'To your tests',
  moreTime: 'Ask for more time or another form',
  moreTimeText:
    'Tell your recruiter what you need: a later date, more time for each test, or a form that suits a screen reader. A person reads it.',
  moreTimeField: 'What would help you?',
  moreTimeSend: 'Send',
  moreTimeSent: 'Your wish was sent to your recruiter, who answers by mail. You need not start before.',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw from the assessment?',
  withdrawText:
    'The tests end, and what is answered is kept as the notice says. Your application goes on; your recruiter sees that you withdrew.',
  keep: 'Back',
  notice: 'Who asks, who reads it, and how long it is kept',
  whoAsks: 'Who asks',
  whoAsksText: (company: string, name: string, job: string) => `${company}, about the application of ${name} as ${job}.`,
  whoReads: 'Who reads it',
  whoReadsText: (team: string, company: string) =>
    `${team} of ${company} and those who may see everything about this application there. A person decides; no score decides by itself.`,
  howLong: 'How long it is kept',
  howLongText: (months: number) => `At most ${months === 1 ? '1 month' : `${months} months`}, then it is erased.`,
  whatElse: 'What else is noted',
  whatElseText:
    'When a page is sent, a keyed hash of the network address and of a random value in a cookie of this browser; during a test, how often the page is left and text is pasted.',
  contact: 'Questions about your data',
  steps: 'Everything that is open for you',
  stepNames: { assessment: 'Assessment', 'reference-check': 'References' },
  stepStates: { open: 'Open', done: 'Done' },
  noScriptTimer: 'Without JavaScript the remaining time is renewed with each page.',
  textTooLong: (longest: number) => `Use at most ${longest} characters.`,
}

export type AssessmentTexts = typeof en
