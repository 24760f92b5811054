import { median } from './load.ts'

export interface Compared<T> {
  readonly ours: number
  readonly calibrator: number
  readonly ratio: number
  readonly noisy: boolean
  readonly slices: readonly { ours: T; calibrator: T }[]
}

/**
 * Measures ours and the calibrator by turns, so that what else the machine does falls on both, and answers the medians. The
 * calibrator begins and ends; when its first and last slice differ by more than 10 %, the run is noisy.
 */
export async function byTurns<T>(
  ours: () => Promise<T>,
  calibrator: () => Promise<T>,
  { slices = 5, value }: { slices?: number; value: (slice: T) => number },
): Promise<Compared<T>> {
  const pairs: { ours: T; calibrator: T }[] = []
  const first = value(await calibrator())
  for (let slice = 0; slice < slices; slice++) pairs.push({ ours: await ours(), calibrator: await calibrator() })
  const last = value(pairs.at(-1)!.calibrator)
  const own = median(pairs.map((pair) => value(pair.ours)))
  const other = median([first, ...pairs.map((pair) => value(pair.calibrator))])
  return {
    ours: own,
    calibrator: other,
    ratio: own / other,
    noisy: Math.abs(first - last) / Math.max(first, last) > 0.1,
    slices: pairs,
  }
}
