import { setTimeout as pause } from 'node:timers/promises'
import { session, signIn } from '@orangery/contract/accounts'
import { addAttachment, getCandidate, me } from '@orangery/contract/recruiting'
import { type Cluster, type HarvestCaller, openGround, owner, startCluster, stranger, testPassword } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorks, stageChange, type Works } from '../fixtures/works.ts'

let cluster: Cluster
let works: Works
let partner: HarvestCaller
let file: string

beforeAll(async () => {
  cluster = await startCluster({ careful: true })
  works = await openWorks({ ground: await openGround({ demo: true, server: cluster.url }) })
  await works.hook('away')
  await Promise.all([works.startWorker(), works.startWorker()])
  partner = works.web.harvest((await works.web.createKey({ partner: 'HiPeople' })).key)
  const { candidateId } = await works.addCandidate()
  const body = { filename: 'cv.txt', type: 'resume' as const, contentType: 'text/plain', content: btoa('a life') }
  await works.maren.call(addAttachment, { params: { id: candidateId }, body })
  file = (await works.maren.call(getCandidate, { params: { id: candidateId } })).attachments[0]!.url
})
afterAll(async () => {
  await works.close()
  await cluster.stop()
})

const status = async (path: string) => (await fetch(works.web.url + path)).status
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    ({ status, code }: { status?: number; code?: string }) => `${status} ${code}`,
  )

/** Moves people for as long as it is let, whatever happens; answers those whose move was acknowledged, and what else was said. */
function keepMoving() {
  const acknowledged: number[] = []
  const said = new Set<string>()
  let on = true
  const moving = (async () => {
    while (on) {
      const answer = await works.moves(1).catch((error: { status?: number }) => error.status ?? String(error))
      if (Array.isArray(answer)) acknowledged.push(...answer)
      else {
        said.add(String(answer))
        await pause(50)
      }
    }
  })()
  return {
    acknowledged,
    async stop() {
      on = false
      await moving
      return [...said]
    },
  }
}

describe.each(['SIGINT', 'SIGKILL'] as const)('PostgreSQL ended by %s in the middle of moves and deliveries', (signal) => {
  test('[EG-30] is answered with 503 everywhere, comes back by itself, and nothing that was acknowledged is lost', async () => {
    const moving = keepMoving()
    await works.receiver.arrived(5)
    await cluster.takeAway(signal)

    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
    expect((await partner.ask('jobs.list')).status).toBe(503)
    expect(await refusal(works.maren.call(me, {}))).toBe('503 database-away')
    expect(await refusal(stranger(works.web.url).call(session, {}))).toBe('503 database-away')
    const person = { email: owner.email, password: testPassword }
    expect(await refusal(stranger(works.web.url).call(signIn, { body: person }))).toBe('503 database-away')
    expect((await fetch(file)).status).toBe(503)
    expect((await fetch(`${works.web.url}/hooks/hipeople/some-token`, { method: 'POST', body: '{}' })).status).toBe(503)

    await cluster.bringBack()
    await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200)
    const made = moving.acknowledged.length
    await expect.poll(() => moving.acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(made + 5)
    expect(await moving.stop()).toEqual(['503'])
    expect((await works.maren.call(me, {})).user?.email).toBe(owner.email)
    expect((await fetch(file)).status).toBe(200)

    const lost = () => {
      const heard = new Set(works.receiver.deliveries.map(({ json }) => stageChange(json).applicationId))
      return moving.acknowledged.filter((id) => !heard.has(id))
    }
    await expect.poll(lost, { timeout: 20_000 }).toEqual([])
    works.receiver.forget()
  })
})
