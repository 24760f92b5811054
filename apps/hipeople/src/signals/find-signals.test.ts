import { expect, test } from 'vitest'
import { findSignals, type SignalFacts, type Trace } from './find-signals.ts'

const people = (count: number): SignalFacts['referees'] =>
  Array.from({ length: count }, (_, at) => ({ id: at + 1, name: `Referee ${at + 1}`, secondsToAnswer: null, texts: [] }))
const trace = (refereeId: number | null, networkHash: string, browserHash: string | null = null): Trace => ({
  refereeId,
  networkHash,
  browserHash,
})
const find = (traces: Trace[], more: Partial<SignalFacts> = {}) =>
  findSignals({ candidateName: 'Łukasz', traces, referees: people(3), questions: 8, ...more })

test('nobody in common: nothing to say', () => {
  expect(find([trace(null, 'a', '1'), trace(1, 'b', '2'), trace(2, 'c', '3')])).toEqual([])
})

test('an office in which everybody sits on one network is a weak signal, and only that', () => {
  const signals = find([trace(null, 'office', '1'), trace(1, 'office', '2'), trace(2, 'office', '3'), trace(3, 'office', '4')])
  expect(signals).toMatchObject([{ kind: 'same-network', level: 'weak', withCandidate: true, refereeIds: [1, 2, 3] }])
  expect(signals[0]?.innocent).toMatch(/office/)
})

test('two referees at one browser is a strong signal, and is not told a second time as a shared network', () => {
  expect(find([trace(1, 'n', 'b'), trace(2, 'n', 'b')])).toMatchObject([
    { kind: 'same-browser', level: 'strong', refereeIds: [1, 2], withCandidate: false },
  ])
})

test('the candidate at a referee’s browser is told with an innocent explanation', () => {
  expect(find([trace(null, 'n', 'b'), trace(1, 'n', 'b'), trace(2, 'n', 'c')])).toMatchObject([
    { kind: 'same-browser', level: 'strong', withCandidate: true, refereeIds: [1], innocent: expect.stringMatching(/Ask before/) },
    { kind: 'same-network', level: 'weak', refereeIds: [1, 2] },
  ])
})

test('browsers that are not known are never equal', () => {
  expect(find([trace(1, 'a', null), trace(2, 'b', null)])).toEqual([])
})

test('equal long texts and very quick answers are told; short texts and none are not', () => {
  const long = 'He called every client himself on the same evening, and each of them stayed with us.'
  const [first, second, third] = people(3)
  const signals = find([], {
    referees: [
      { ...first!, texts: [long, 'Great'], secondsToAnswer: 12 },
      { ...second!, texts: [long.toUpperCase(), 'Great'], secondsToAnswer: 300 },
      third!,
    ],
  })
  expect(signals).toMatchObject([
    { kind: 'same-text', level: 'strong', refereeIds: [1, 2] },
    { kind: 'quick-answer', level: 'weak', refereeIds: [1] },
  ])
})

test('a time is told in words that fit it', () => {
  const quick = (secondsToAnswer: number) => find([], { referees: [{ ...people(1)[0]!, secondsToAnswer }] })[0]?.text
  expect(quick(0.3)).toBe('Referee 1 answered 8 questions in less than a second.')
  expect(quick(1.2)).toBe('Referee 1 answered 8 questions in 1 second.')
  expect(quick(12)).toBe('Referee 1 answered 8 questions in 12 seconds.')
})

test('a name at LinkedIn is told only when it has nothing in common with the referee’s, or is the candidate’s', () => {
  const verified = (name: string, linkedinName: string) =>
    find([], { candidateName: 'Łukasz Wójcik', referees: [{ ...people(1)[0]!, name, linkedinName }] })
  expect(verified('Lena Brandt', 'Magdalena Brandt')).toEqual([])
  expect(verified('Łukasz Wójcik', 'Lukasz Wojcik')).toEqual([])
  expect(verified('Lena Brandt', 'Thomas Okafor')).toMatchObject([
    { kind: 'other-name', level: 'weak', refereeIds: [1], withCandidate: false, innocent: expect.stringMatching(/marry/) },
  ])
  expect(verified('Marek Wójcik', 'Łukasz Wójcik')).toMatchObject([
    { kind: 'other-name', level: 'weak', refereeIds: [1], withCandidate: true },
  ])
})
