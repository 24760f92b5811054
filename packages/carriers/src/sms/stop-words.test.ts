import { expect, test } from 'vitest'
import { readStopWord } from './stop-words.ts'

test.each(['I cannot stop thinking of it', 'Please do not stop', 'yes, on Monday', 'ending', '', 'S T O P'])(
  '%j asks for nothing',
  (text) => {
    expect(readStopWord(text)).toBeUndefined()
  },
)
test.each(['STOP', 'stop', ' Stop. ', '“STOP”', 'StopAll', 'unsubscribe', 'Cancel!', 'end', 'QUIT\n'])('%j stops', (text) => {
  expect(readStopWord(text)).toBe('stop')
})
test.each(['START', 'unstop', 'Yes'])('%j starts', (text) => {
  expect(readStopWord(text)).toBe('start')
})
