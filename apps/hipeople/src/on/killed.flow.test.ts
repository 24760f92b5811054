import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addCandidate, connectApp, createCredential, getJob, listJobs, me, moveApplication } from '@orangery/contract/recruiting'
import { listMailbox } from '@orangery/contract/simulator'
import { openGround, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as hipeople from '../contract/index.ts'

let ground: Awaited<ReturnType<typeof openGround>>
let web: SuiteProcess
let maren: Person
let workers: SuiteProcess[] = []
let between: Server
/** Told of every call that HiPeople makes to the ATS, before it is passed on. False: it is never answered. */
let onCall: (path: string) => boolean = () => true

beforeEach(async () => {
  ground = await openGround({ demo: true })
  web = await startSuiteProcess({ role: 'web', ground })
  maren = await web.signIn()
  between = createServer((incoming, outgoing) => {
    if (!onCall(incoming.url ?? '')) return
    const passed = ask(web.url + incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(passed)
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => between.once('listening', ready))
})

afterEach(async () => {
  onCall = () => true
  await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
  workers = []
  await web.kill('SIGKILL')
  between.closeAllConnections()
  await new Promise((closed) => between.close(closed))
  await ground.drop()
})

async function startWorker(): Promise<SuiteProcess> {
  const worker = await startSuiteProcess({ role: 'worker', ground, publicUrl: web.url })
  workers.push(worker)
  return worker
}

const invitesTo = async (address: string) =>
  (await maren.call(listMailbox, { query: { q: address, limit: 50 } })).rows.filter(({ to }) => to.includes(address)).length

test('the worker is killed between the inbox and the invite: the next one invites, once', async () => {
  const first = await startWorker()
  const { ok } = await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  expect(ok).toBe(true)
  const { key } = await maren.call(createCredential, {
    body: { type: 'harvest', partner: 'HiPeople', description: 'By way of a test' },
  })
  const userId = (await maren.call(me, {})).user!.id
  const baseUrl = `http://127.0.0.1:${(between.address() as AddressInfo).port}`
  await maren.call(hipeople.setKey, { body: { apiKey: key, actingUserId: userId, baseUrl } })

  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const [from, to] = (await maren.call(getJob, { params: { id: job.id } })).stages
  const { id: roleId } = await maren.call(hipeople.createRole, { body: { title: job.name } })
  const ties = [{ module: 'reference-check' as const, stageId: to!.id }]
  await maren.call(hipeople.confirmAutomation, { params: { id: roleId }, body: { jobId: job.id, ties } })

  // HiPeople has the event by the time it asks about the application; the process dies before it hears the answer.
  const killed = new Promise<void>((resolve) => {
    onCall = (path) => {
      if (!path.includes('/applications/')) return true
      void first.kill('SIGKILL').then(resolve)
      return false
    }
  })
  const email = 'killed.between@example.com'
  const body = { firstName: 'Killed', lastName: 'Between', email, jobId: job.id }
  const { applicationId } = await maren.call(addCandidate, { body })
  await maren.call(moveApplication, { params: { id: applicationId }, body: { fromStageId: from!.id, toStageId: to!.id } })
  await killed
  expect(await invitesTo(email)).toBe(0)

  onCall = () => true
  await startWorker()
  await expect.poll(() => invitesTo(email), { timeout: 30_000 }).toBe(1)
  const { rows } = await maren.call(hipeople.listRequests, { query: { roleId } })
  expect(rows).toMatchObject([{ state: 'invited', candidateName: 'Killed Between' }])
})
