import { appendFileSync, readFileSync } from 'node:fs'
import { environmentNames } from './target.ts'

/** One answer to one request of a run. */
export interface Seen {
  readonly operation: string
  readonly status: number
  /** For a success: whether it has the published status and shape. */
  readonly fits: boolean
  /** Whether it was reached over the Link of the page before. */
  readonly followed: boolean
}

/** Adds to the record of the run, if one is kept. A line per answer, so that several processes can write at once. */
export function keep(seen: Seen): void {
  const file = process.env[environmentNames.record]
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(seen)}\n`)
}

export function readRecord(file: string): Seen[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Seen)
}
