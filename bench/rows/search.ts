import { find } from '@orangery/contract/recruiting'
import type { Row } from '../bench.ts'
import { percentiles } from '../load.ts'
import { findable } from '../subjects.store.ts'

const goalMs = 150
const people = 60

/** Names in full, in part and as they are begun, addresses whole and begun, words of notes: what people type, one at a time. */
export const search: Row = {
  id: 'search',
  what: 'the find dialog over names, mail addresses and notes, one question at a time',
  goal: 'p95 ≤ 150 ms at 1,000,000',
  async measure(bench) {
    const owner = await (await bench.suite()).signIn()
    const questions = (await findable(bench.pool, people)).flatMap(({ first, last, email, word }) =>
      [
        `${first} ${last}`,
        last,
        last.slice(0, 3),
        `${first} ${last.slice(0, 2)}`,
        email,
        email?.split('@')[0],
        word,
        word?.slice(0, 5),
      ]
        .map((text) => text?.trim())
        .filter((text): text is string => Boolean(text && text.length > 1)),
    )
    const times: number[] = []
    for (const q of questions) {
      const started = performance.now()
      await owner.call(find, { query: { q } })
      times.push(performance.now() - started)
    }
    const { p50 } = percentiles(times)
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
    const slowest = questions[times.indexOf(Math.max(...times))]
    const note = `p50 ${p50.toFixed(1)} ms, slowest ${Math.max(...times).toFixed(0)} ms for “${slowest}”, ${times.length} questions`
    return { ours: p95, calibrator: goalMs, ratio: p95 / goalMs, unit: 'ms', against: 'goal', note }
  },
}
