/** Waits between tries to hand something over, in minutes; after the last it has failed. Sums up to about two days. */
const waits = [1, 5, 15, 60, 120, 240, 480, 720, 1440]

/** Milliseconds until the next try; undefined when there is none. */
export function waitAfter(attempt: number): number | undefined {
  const minutes = waits[attempt - 1]
  return minutes === undefined ? undefined : minutes * 60_000
}
