import { setPassword, signIn } from '@orangery/contract/accounts'
import { addCandidate, connectApp, createWebHook, getJob, listJobs, moveApplication } from '@orangery/contract/recruiting'
import { openDatabase, openPool } from '@orangery/platform'
import {
  owner,
  type Receiver,
  type SuiteProcess,
  startReceiver,
  startSuiteProcess,
  stranger,
  testPassword,
} from '@orangery/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpTables } from '../fixtures/dump.store.ts'

let suite: SuiteProcess
let receiver: Receiver

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, env: { LOG_LEVEL: 'trace' } })
  receiver = await startReceiver()
})
afterAll(async () => {
  await suite.stop()
  await receiver.stop()
})

async function dump(): Promise<string> {
  const pool = openPool(suite.ground.databaseUrl, { max: 1 })
  try {
    return await dumpTables(openDatabase(pool))
  } finally {
    await pool.end()
  }
}

/** A hook with every secret that a hook can have, and what its endpoint says on one delivery after the other. */
async function plantHook(advanced: object, path: string) {
  const maren = await suite.signIn()
  const settings = { name: path, action: 'candidate_stage_change', endpointUrl: `${receiver.url}/${path}` }
  await maren.call(createWebHook, { body: { ...settings, secretKey: planted.hook, advanced } })
}

const planted = {
  hook: 'planted secret of the hook',
  basic: 'planted password of an endpoint',
  oauth: 'planted client secret',
  header: 'planted value of a header',
  token: 'planted.access.token',
  password: 'planted password of a person',
  wrong: 'planted password that is wrong',
}

test('[G-9] no secret that was planted is found in the logs or in any table, and nobody’s name or address in the logs', async () => {
  const maren = await suite.signIn()
  receiver.answerWith(({ path }) =>
    path === '/token'
      ? { body: JSON.stringify({ access_token: planted.token }) }
      : path === '/refuses'
        ? { status: 401 }
        : undefined,
  )
  await plantHook({ basicAuth: { user: 'planted-user', password: planted.basic } }, 'basic')
  const oauth = { tokenUrl: `${receiver.url}/token`, clientId: 'planted-client', clientSecret: planted.oauth }
  await plantHook({ oauth, headers: [{ name: 'X-Planted', value: planted.header }] }, 'oauth')
  await plantHook({ basicAuth: { user: 'planted-user', password: planted.basic } }, 'refuses')
  await maren.call(connectApp, { params: { app: 'hipeople' }, body: {} })

  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const { stages } = await maren.call(getJob, { params: { id: job.id } })
  const person = { firstName: 'Plantedfirst', lastName: 'Plantedlast', email: 'planted.candidate@example.com', jobId: job.id }
  const { applicationId } = await maren.call(addCandidate, { body: person })
  const move = { fromStageId: stages[0]!.id, toStageId: stages[1]!.id }
  await maren.call(moveApplication, { params: { id: applicationId }, body: move })
  await expect.poll(() => new Set(receiver.deliveries.map((one) => one.json.action)).has('candidate_stage_change')).toBe(true)

  const { key } = await suite.createKey({ partner: 'HiPeople' })
  const partner = suite.harvest(key)
  expect((await partner.ask('candidates.list', { query: { email: person.email } })).status).toBe(200)
  expect((await partner.ask('candidates.list', { query: { per_page: 'plenty' } })).status).toBe(422)
  expect((await suite.harvest(`${key}x`).ask('jobs.list')).status).toBe(401)
  await expect(stranger(suite.url).call(signIn, { body: { email: owner.email, password: planted.wrong } })).rejects.toMatchObject({
    status: 401,
  })
  await maren.call(setPassword, { body: { password: planted.password, current: testPassword } })
  const session = maren.cookie().split('=')[1]!

  const secrets = { ...planted, key, session, former: testPassword }
  const tables = await dump()
  expect(tables).toContain('Plantedlast')
  expect(Object.entries(secrets).filter(([, secret]) => tables.includes(secret))).toEqual([])
  const printed = suite.output()
  expect(printed).toContain('outbound call')
  expect(Object.entries(secrets).filter(([, secret]) => printed.includes(secret))).toEqual([])
  expect(printed).not.toMatch(/plantedfirst|plantedlast|planted\.candidate|maren@/i)
})
