import {
  addCandidate,
  bulkMove,
  connectApp,
  getJob,
  listCredentials,
  listJobs,
  setCredentialLimit,
} from '@orangery/contract/recruiting'
import { listMailbox, moveClock } from '@orangery/contract/simulator'
import { openGround, openNetwork, type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as hipeople from '../contract/index.ts'

let ground: Awaited<ReturnType<typeof openGround>>
let web: SuiteProcess
let maren: Person
const workers: SuiteProcess[] = []

beforeEach(async () => {
  ground = await openGround({ demo: true })
  web = await startSuiteProcess({ role: 'web', ground })
  maren = await web.signIn()
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
  await web.kill('SIGKILL')
  await ground.drop()
})

async function startWorker(): Promise<SuiteProcess> {
  const worker = await startSuiteProcess({ role: 'worker', ground, publicUrl: web.url })
  workers.push(worker)
  return worker
}

/** How many invites each address has in the mailbox. */
async function invites(subject: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let after: string | undefined
  do {
    const page = await maren.call(listMailbox, { query: { q: subject, limit: 200, after } })
    for (const { to, subject: said } of page.rows) if (said.includes(subject)) counts.set(to, (counts.get(to) ?? 0) + 1)
    after = page.next ?? undefined
  } while (after !== undefined)
  return counts
}

test('[EH-3] 300 candidates moved at once while a worker is killed in the middle: every one is invited, and nobody twice', async () => {
  const [first] = [await startWorker(), await startWorker()]
  const { ok } = await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  expect(ok).toBe(true)
  // The budget of a key has a test of its own; here only the crash counts.
  const credential = (await maren.call(listCredentials, {})).rows.find(({ partner }) => partner === 'HiPeople')!
  await maren.call(setCredentialLimit, { params: { id: credential.id }, body: { rateLimit: 100_000 } })
  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const [from, to] = (await maren.call(getJob, { params: { id: job.id } })).stages
  const { id: roleId } = await maren.call(hipeople.createRole, {
    body: { title: 'The crowd', settings: { assessment: { tests: [{ testId: 'code-checking' }] } } },
  })
  const ties = [{ module: 'assessment' as const, stageId: to!.id }]
  await maren.call(hipeople.confirmAutomation, { params: { id: roleId }, body: { jobId: job.id, ties } })
  const applicationIds: number[] = []
  while (applicationIds.length < 300) {
    const made = Array.from({ length: 20 }, (_, at) => {
      const email = `crowd.${applicationIds.length + at}@example.com`
      return maren.call(addCandidate, { body: { firstName: 'Crowd', lastName: `Number ${at}`, email, jobId: job.id } })
    })
    for (const { applicationId } of await Promise.all(made)) applicationIds.push(applicationId)
  }
  expect(from!.id).not.toBe(to!.id)
  await maren.call(bulkMove, { body: { applicationIds, toStageId: to!.id } })
  const invited = async () => (await maren.call(hipeople.roleBoard, { params: { id: roleId }, query: { limit: 1 } })).counts.invited
  await expect.poll(invited, { timeout: 60_000 }).toBeGreaterThan(10)
  await first!.kill('SIGKILL')
  // Invites go at a pace; the clock is moved to where the last one is due.
  await maren.call(moveClock, { body: { byMs: 200_000 } })
  await expect.poll(invited, { timeout: 120_000, interval: 500 }).toBe(300)
  // An invite and its mail's job are one fact; the mails go after it, those of the dead worker when it is known to be dead.
  const rest = await openNetwork({ ground })
  await rest.drain().finally(() => rest.stop())
  const counts = await invites('your assessment for The crowd')
  expect(counts.size).toBe(300)
  expect([...counts.values()].filter((times) => times !== 1)).toEqual([])
}, 240_000)
