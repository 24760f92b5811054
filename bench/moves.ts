import { me } from '@orangery/contract/recruiting'
import type { SuiteProcess } from '@orangery/testing/launcher'
import type { Bench } from './bench.ts'
import type { Movable } from './subjects.store.ts'

/** Moves an application from its stage to the next over Harvest; resolves with the answer. */
export async function openMover(bench: Bench, suite: SuiteProcess): Promise<(one: Movable) => Promise<void>> {
  const { user } = await (await suite.signIn()).call(me, {})
  const headers = {
    authorization: `Basic ${btoa(`${await bench.key()}:`)}`,
    'on-behalf-of': String(user!.id),
    'content-type': 'application/json',
  }
  return async ({ id, stages }) => {
    const answer = await fetch(`${suite.url}/v1/applications/${id}/move`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ from_stage_id: stages[0], to_stage_id: stages[1] }),
    })
    if (!answer.ok) throw new Error(`A move was answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}

/** The way back, so that the next run finds everybody where they stood. */
export const back = (one: Movable): Movable => ({ ...one, stages: one.stages.toReversed() })
