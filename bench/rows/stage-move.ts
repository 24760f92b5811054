import { fileURLToPath } from 'node:url'
import { me } from '@orangery/contract/recruiting'
import type { Row } from '../bench.ts'
import { durableInserts } from '../calibrators/inserts.ts'
import { byTurns } from '../compare.ts'
import { askFor } from '../load.ts'
import { serveProgram } from '../program.ts'
import { movableApplications } from '../subjects.store.ts'

const floor = fileURLToPath(new URL('../calibrators/floor-server.ts', import.meta.url))
const connections = 16
const seconds = 2

export const stageMove: Row = {
  id: 'stage-move',
  what: 'moving candidates over Harvest: rule, ledger and outbox in one commit, 16 connections',
  goal: '≥ 0.50 × K2',
  async measure(bench) {
    const suite = await bench.suite()
    const { user } = await (await suite.signIn()).call(me, {})
    const headers = {
      authorization: `Basic ${btoa(`${await bench.key()}:`)}`,
      'on-behalf-of': String(user!.id),
      'content-type': 'application/json',
    }
    const movable = await movableApplications(bench.pool, 2_000)
    let turn = 0
    // Each goes to and fro; no application is asked for twice at once.
    const next = () => {
      const { id, stages } = movable[turn % movable.length]!
      const [from, to] = Math.floor(turn / movable.length) % 2 === 0 ? stages : stages.toReversed()
      turn += 1
      return {
        path: `/v1/applications/${id}/move`,
        method: 'POST' as const,
        headers,
        body: JSON.stringify({ from_stage_id: from, to_stage_id: to }),
      }
    }
    const compared = await byTurns(
      async () => (await askFor(suite.url, next, { connections, seconds })).rate,
      () => durableInserts(bench.pool, { connections, seconds }),
      { value: (one: number) => one },
    )
    // Back to where they stood, so that the next run finds them.
    while (Math.floor(turn / movable.length) % 2 !== 0 || turn % movable.length !== 0)
      await askFor(suite.url, next, { connections: 1, seconds: 0 })
    // What no server can pass that takes each write over HTTP: one request, one row, one commit, and nothing else.
    await using bare = await serveProgram([floor, 'insert', bench.databaseUrl])
    const floorRate = (await askFor(bare.url, () => ({ path: '/', method: 'POST', body: '{}' }), { connections, seconds })).rate
    const note = `one row per request by node:http and the driver alone: ${floorRate.toFixed(0)} per s`
    return { ...compared, unit: 'per s', against: 'K2', note }
  },
}
