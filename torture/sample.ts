import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What `npm run torture` hands to the tests; `npm test` hands nothing, and each proof takes its sample. */
const { TORTURE_SEED, TORTURE_POINTS, TORTURE_REPORT } = process.env

/** How often a proof is tried, and from which seed; `full` says that somebody asked for more than a sample. */
export function sampleOf(points: number): { readonly seed: number; readonly points: number; readonly full: boolean } {
  return { seed: Number(TORTURE_SEED ?? 1), points: Number(TORTURE_POINTS ?? points), full: TORTURE_POINTS !== undefined }
}

/** Milliseconds that a proof may take: minutes in `npm test`, beside other tests on a slow machine, hours by the command. */
export const patience = TORTURE_POINTS === undefined ? 240_000 : 6 * 3_600_000

/** Says what was counted, for docs/RELIABILITY.md; without a command that asks for it, nobody is told. */
export function report(counts: Readonly<Record<string, number>>): void {
  if (TORTURE_REPORT === undefined) return
  mkdirSync(dirname(TORTURE_REPORT), { recursive: true })
  writeFileSync(TORTURE_REPORT, JSON.stringify(counts))
}

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
