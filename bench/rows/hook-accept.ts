import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { deliveryHeaders, offerCreated, serializeWebhookBody, signatureValue } from '@orangery/contract/webhooks'
import type { SuiteProcess } from '@orangery/testing/launcher'
import type { Bench, Measured, Row } from '../bench.ts'
import { durableInserts } from '../calibrators/inserts.ts'
import { byTurns } from '../compare.ts'
import { type HiPeople, withHiPeople } from '../hipeople.ts'
import { askFor } from '../load.ts'
import { serveProgram } from '../program.ts'
import { unhandledEvents } from '../subjects.store.ts'

const floor = fileURLToPath(new URL('../calibrators/floor-server.ts', import.meta.url))
const connections = 16
const seconds = 2

export const hookAccept: Row = {
  id: 'hook-accept',
  what: 'a partner app takes a web hook: signature, inbox row, job, 200',
  goal: '≥ 0.80 × min(K2, K3)',
  async measure(bench) {
    await bench.stopSuite()
    await using web = await bench.part('web')
    return await withHiPeople(web, (app) => measure(bench, web, app))
  },
}

/** While no worker runs, so that handling what was taken is not part of taking it. */
async function measure(bench: Bench, { url }: SuiteProcess, { ask }: HiPeople): Promise<Omit<Measured, 'id'>> {
  const details = await ask<{ endpointUrl: string; secretKey: string }>('/api/hipeople/integration/hooks')
  // An event that HiPeople does nothing about: it is taken like any other, and then nothing is to be done.
  const body = serializeWebhookBody({
    action: offerCreated.action,
    payload: { application: { id: 1, candidate: { id: 1, first_name: 'x'.repeat(900) }, jobs: [] } },
  })
  const signature = signatureValue(createHmac('sha256', details.secretKey).update(body).digest('hex'))
  const next = () => ({
    path: new URL(details.endpointUrl).pathname,
    method: 'POST' as const,
    body,
    headers: {
      'content-type': 'application/json',
      [deliveryHeaders.signature]: signature,
      [deliveryHeaders.eventId]: randomUUID(),
    },
  })
  await using bare = await serveProgram([floor])
  const k3 = (await askFor(bare.url, () => ({ path: '/' }), { connections, seconds })).rate
  const compared = await byTurns(
    async () => (await askFor(url, next, { connections, seconds })).rate,
    () => durableInserts(bench.pool, { connections, seconds }),
    { value: (one: number) => one },
  )
  await using _worker = await bench.part('worker', url)
  // What was taken is worked off before the next row is measured.
  while ((await unhandledEvents(bench.pool)) > 0) await pause(100)
  const calibrator = Math.min(k3, compared.calibrator)
  return {
    ...compared,
    calibrator,
    ratio: compared.ours / calibrator,
    unit: 'per s',
    against: k3 < compared.calibrator ? 'K3' : 'K2',
  }
}
