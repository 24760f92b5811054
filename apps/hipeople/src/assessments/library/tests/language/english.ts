import { languageTest } from './language-test.ts'

/** Levels, A2 to C1, are where we would teach it; nobody has measured how hard an item is. */
export const languageEn = languageTest({
  language: 'en',
  question: 'What fits the gap (1)?',
  name: { en: 'English', de: 'Englisch', es: 'Inglés', fr: 'Anglais' },
  suggestedBy: ['english', 'englisch', 'englischkenntnisse', 'inglés', 'anglais'],
  sample: ['My name (1) ___ on the list.', ['are', 'be', 'is', 'am'], 'is'],
  grammar: [
    // A2
    ['There (1) ___ two messages for you.', ['is', 'are', 'be', 'has'], 'are'],
    // B1
    ['She (1) ___ in this office since May.', ['works', 'is working', 'work', 'has worked'], 'has worked'],
    // B2
    ['I am used to (1) ___ early.', ['getting up', 'get up', 'got up', 'be getting up'], 'getting up'],
    // C1
    [
      'Had we known about the delay, we (1) ___ a later train.',
      ['had taken', 'took', 'would have taken', 'will have taken'],
      'would have taken',
    ],
    // A2
    ['This parcel is (1) ___ than that one.', ['heaviest', 'heavier', 'heavy', 'the heaviest'], 'heavier'],
    // B1
    ['If it (1) ___ tomorrow, we will meet inside.', ['will rain', 'would rain', 'rains', 'rained'], 'rains'],
    // B2
    [
      'The report (1) ___ by the end of this week.',
      ['will have finished', 'has finished', 'is finishing', 'will have been finished'],
      'will have been finished',
    ],
    // C1
    [
      'Not only (1) ___ the deadline, they also stayed within the budget.',
      ['did they meet', 'they met', 'they did meet', 'met they'],
      'did they meet',
    ],
    // B2
    [
      'He asked me where (1) ___.',
      ['was the meeting room', 'is the meeting room', 'the meeting room was', 'the meeting room be'],
      'the meeting room was',
    ],
  ],
  vocabulary: [
    // A2
    ['Could you (1) ___ the window, please? It is cold in here.', ['finish', 'put', 'close', 'end'], 'close'],
    // B1
    ['Please (1) ___ in this form and sign it.', ['fill', 'make', 'do', 'say'], 'fill'],
    // B2
    ['We have to (1) ___ into account that the road is closed.', ['put', 'hold', 'give', 'take'], 'take'],
    // C1
    ['Her explanation was so (1) ___ that nobody had a question left.', ['obsolete', 'lucid', 'reluctant', 'scarce'], 'lucid'],
    // A2
    ['You can have lunch here for little money: it is (1) ___.', ['cheap', 'wide', 'late', 'deep'], 'cheap'],
    // B1
    [
      'The meeting has been (1) ___ from Monday to Wednesday because two people are away.',
      ['replaced', 'exchanged', 'returned', 'postponed'],
      'postponed',
    ],
    // B2
    ['The new rule comes into (1) ___ on 1 March.', ['work', 'force', 'act', 'strength'], 'force'],
    // C1
    ['The two figures do not (1) ___: one of them must be wrong.', ['adhere', 'amount', 'tally', 'comply'], 'tally'],
    // B1
    ['I am looking (1) ___ to working with you.', ['forward', 'after', 'out', 'on'], 'forward'],
  ],
})
