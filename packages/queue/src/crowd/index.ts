import type { Logger } from '@orangery/platform'
import type { Pool } from 'pg'
import type { Runner } from '../run-job.ts'
import { type Crowd, runCrowd } from './crowd.ts'

/** Runs the kinds that come in crowds, each with room of its own. */
export interface Crowds {
  readonly kinds: readonly string[]
  /** Some of this kind may be due, or of any. */
  look(kind?: string): void
  stop(graceMs: number): Promise<void>
}

export function runCrowds(pool: Pool, runners: readonly Runner[], settings: { worker: string; logger: Logger }): Crowds {
  const crowds = new Map<string, Crowd>()
  for (const runner of runners) {
    const { name, atOnce } = runner.kind
    if (atOnce !== undefined) crowds.set(name, runCrowd(pool, runner, { ...settings, atOnce }))
  }
  const all = [...crowds.values()]
  let stopped: Promise<unknown> | undefined
  const look = (kind?: string) => {
    for (const crowd of kind === undefined ? all : [crowds.get(kind)]) crowd?.look()
  }
  return {
    kinds: [...crowds.keys()],
    look,
    async stop(graceMs) {
      stopped ??= Promise.all(all.map((crowd) => crowd.stop(graceMs)))
      await stopped
    },
  }
}
