/** Mails and SMS to candidates and referees. The other languages have the same shape. */
export const en = {
  hello: (name: string) => `Hello ${name},`,
  candidate: {
    why: (company: string) =>
      `You get this because ${company} is considering your application and asked for references through HiPeople. You need no account. Who has this link can act for you, so keep it to yourself.`,
    inviteSubject: (company: string, role: string) => `${company}: references for ${role}`,
    invite: (job: string, company: string, wanted: string) =>
      `For your application as ${job}, ${company} would like to hear from ${wanted}. You name them; nobody is contacted before you confirm that they agree.`,
    time: (due: string) => `It takes about 5 minutes, until ${due}.`,
    button: 'Name your referees',
    reminderSubject: (role: string, company: string) => `Reminder: references for ${role} at ${company}`,
    reminder: (company: string, wanted: string, due: string) =>
      `${company} still waits for your referees: ${wanted}. The link is open until ${due}.`,
    /** Where the name of a referee would stand who asked to be forgotten. */
    oneOfThem: 'One of your referees',
    bouncedSubject: (name: string) => `An address needs correcting: ${name}`,
    bounced: (name: string) =>
      `The address that you gave for ${name} does not work. You can correct it, and the request goes out again.`,
    correct: 'Correct the address',
    anotherSubject: (role: string) => `Another referee is needed for ${role}`,
    another: (name: string) => `${name} cannot give a reference. That happens, and needs no reason. You can name somebody else.`,
    nameAnother: 'Name another referee',
    againSubject: (company: string, job: string) => `${company}: your references serve for ${job} as well`,
    again: (job: string, company: string, earlier: string) =>
      `For your application as ${job}, ${company} uses the references that you arranged for ${earlier}. The questions are the same, so nobody is asked twice and you need do nothing.`,
    againNot: (recruiter: string) => `If you would rather name other people this time, tell ${recruiter}.`,
    recruiter: 'your recruiter',
  },
  assessment: {
    why: (company: string) =>
      `You get this because ${company} is considering your application and uses HiPeople for assessments. You need no account. Who has this link can act for you, so keep it to yourself.`,
    tests: (count: number) => (count === 1 ? '1 test' : `${count} tests`),
    inviteSubject: (company: string, role: string) => `${company}: your assessment for ${role}`,
    invite: (job: string, company: string, tests: string, about: string, due: string) =>
      `For your application as ${job}, ${company} asks you to take ${tests}, ${about} in all. You can take them one by one, and begin when it suits you until ${due}.`,
    note: 'Opening the link starts nothing. If you need more time or another form, you can say so on the page.',
    button: 'See what awaits you',
    reminderSubject: (role: string, company: string) => `Reminder: your assessment for ${role} at ${company}`,
    reminder: (tests: string, about: string, due: string) => `Your assessment is still open until ${due}: ${tests}, ${about}.`,
    reminderBegun: (tests: string, about: string, due: string) =>
      `Part of your assessment is still open until ${due}: ${tests}, ${about}.`,
    goOn: 'Go on',
    resultsSubject: (job: string, company: string) => `Your results for ${job} at ${company}`,
    results: 'These are the results of the tests that you took.',
    unreadable: (test: string) => `${test}: nothing could be read from the answers.`,
    points: (test: string, raw: number, max: number) => `${test}: ${raw} of ${max} points.`,
    resultsNote:
      'A test is a small part of a picture on one day. Comparisons are with the group named in the report of the hiring team; a simulated group describes nobody.',
  },
  referee: {
    why: (candidate: string) =>
      `${candidate} gave us your address and said that you agree. You need no account. To decline, or to have your address deleted and never used again, use the link above or answer this mail with “forget me”.`,
    subject: (candidate: string) => `${candidate} asks you for a reference`,
    invite: (candidate: string, company: string, job: string) =>
      `${candidate} has applied at ${company} as ${job}, and named you as a referee.`,
    writes: (name: string, message: string) => `${name} writes: “${message}”`,
    scope: (questions: number, about: string, due: string) => `It is ${questions} questions, ${about}, until ${due}.`,
    notShown: (name: string) => `Your answers are not shown to ${name}.`,
    button: 'Give a reference',
    call: 'If you would rather talk, choose “Prefer a call” on the page.',
    reminderSubject: (candidate: string) => `Reminder: a reference for ${candidate}`,
    reminderBegun: (candidate: string, due: string) =>
      `You began a reference for ${candidate}; what you wrote is kept. It is open until ${due}.`,
    reminder: (candidate: string, company: string, about: string, due: string) =>
      `${candidate} hopes for a few words from you for ${company}. It takes ${about} and is open until ${due}.`,
    goOn: 'Go on',
    overSubject: (candidate: string) => `The reference for ${candidate} is no longer needed`,
    over: (candidate: string, company: string) =>
      `${company} no longer needs a reference for ${candidate}, so there is nothing left to do. Thank you for being ready to help.`,
    overWhy: (months: number) =>
      `What you may have written so far is erased after ${months === 1 ? '1 month' : `${months} months`} at the latest. Answer “forget me” to have it erased now.`,
    /** Each segment is paid for, and one character outside of GSM 03.38 makes three of one. */
    sms: (company: string, candidate: string) => `${company} asks you for a reference for ${candidate}:`,
    smsStop: 'Reply STOP to end messages.',
  },
}

export type MailTexts = typeof en
