import { createHmac, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { connectApp } from '@orangery/contract/recruiting'
import { candidateStageChange, deliveryHeaders, serializeWebhookBody, signatureValue } from '@orangery/contract/webhooks'
import type { Row } from '../bench.ts'
import { durableInserts } from '../calibrators/inserts.ts'
import { byTurns } from '../compare.ts'
import { askFor } from '../load.ts'
import { serveProgram } from '../program.ts'

const floor = fileURLToPath(new URL('../calibrators/floor-server.ts', import.meta.url))
const connections = 16
const seconds = 2

export const hookAccept: Row = {
  id: 'hook-accept',
  what: 'a partner app takes a web hook: signature, inbox row, job, 200',
  goal: '≥ 0.80 × min(K2, K3)',
  async measure(bench) {
    const suite = await bench.suite()
    const owner = await suite.signIn()
    await owner.call(connectApp, { params: { app: 'hipeople' }, body: {} })
    const details = (await (await owner.fetch('/api/hipeople/integration/hooks')).json()) as {
      endpointUrl: string
      secretKey: string
    }
    // About a candidate that nobody knows: taken like any other, and then nothing is to be done.
    const body = serializeWebhookBody({
      action: candidateStageChange.action,
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
      async () => (await askFor(suite.url, next, { connections, seconds })).rate,
      () => durableInserts(bench.pool, { connections, seconds }),
      { value: (one: number) => one },
    )
    const calibrator = Math.min(k3, compared.calibrator)
    return {
      ...compared,
      calibrator,
      ratio: compared.ours / calibrator,
      unit: 'per s',
      against: k3 < compared.calibrator ? 'K3' : 'K2',
    }
  },
}
