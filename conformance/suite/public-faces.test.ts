// The job board and candidate ingestion over the wire, held against what is published of them.
import { fillPath, type Outline } from '@orangery/contract/kernel'
import { createCredential, listCredentials } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isList } from '../compare.ts'
import { exchange } from '../harness/exchange.ts'
import { misfits } from '../harness/shape.ts'
import { type PublishedCall, readPublished } from '../published.ts'
import { type OwnSuite, startOwnSuite } from './own-suite.ts'

const published = readPublished()
let own: OwnSuite
let boardToken: string
let keys: { job_board: string; candidate_ingestion: string }

beforeAll(async () => {
  own = await startOwnSuite()
  const key = async (type: 'job_board' | 'candidate_ingestion') =>
    (await own.owner.call(createCredential, { body: { type, partner: null, description: type } })).key
  keys = { job_board: await key('job_board'), candidate_ingestion: await key('candidate_ingestion') }
  boardToken = (await own.owner.call(listCredentials, {})).boardToken!
})
afterAll(() => own.suite.stop())

interface Asked {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: string
  readonly body?: unknown
  readonly key?: string
  /** An e-mail address. */
  readonly user?: string
}

async function ask(facts: PublishedCall, { params = {}, query = '', body, key, user }: Asked) {
  const { status, text } = await exchange({
    method: facts.method,
    url: own.suite.url + fillPath(facts.path, { board_token: boardToken, ...params }) + query,
    headers: {
      ...(key === undefined ? {} : { authorization: `Basic ${btoa(`${key}:`)}` }),
      ...(user === undefined ? {} : { 'on-behalf-of': user }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at field by field
  return { status, json: JSON.parse(text) as any }
}

describe('the job board', () => {
  const calls = published.jobBoard
  const read = (id: string, asked: Asked = {}) => ask(calls[id]!, asked)
  const firstId = async (list: string, key: string) => (await read(list)).json[key].find(({ id }: { id: number }) => id > 0).id

  test.each(Object.keys(calls))('%s: 404 for the token of no board, 401 where a key is needed and none is given', async (id) => {
    const facts = calls[id]!
    const params = Object.fromEntries(Object.keys(facts.params).map((name) => [name, name === 'board_token' ? 'nobody' : 1]))
    expect((await ask(facts, { params, body: facts.method === 'POST' ? {} : undefined })).status).toBe(facts.needsKey ? 401 : 404)
  })

  // Keys that come only in the other way to show a tree, or only where a post or a question has them.
  const sometimes =
    /(^|\.)(children|child_ids|parent_id|compliance|demographic_questions|pay_input_ranges|location_questions|fields\.\d+\.values)$/
  test.each([
    ['boards.retrieve', async () => ({})],
    ['jobs.list', async () => ({ query: '?content=true' })],
    ['jobs.retrieve', async () => ({ params: { job_id: await firstId('jobs.list', 'jobs') }, query: '?questions=true' })],
    ['offices.list', async () => ({})],
    ['offices.retrieve', async () => ({ params: { office_id: await firstId('offices.list', 'offices') } })],
    ['departments.list', async () => ({ query: '?render_as=tree' })],
    ['departments.retrieve', async () => ({ params: { department_id: await firstId('departments.list', 'departments') } })],
    ['sections.list', async () => ({})],
    ['education.degrees', async () => ({})],
    ['education.disciplines', async () => ({})],
    ['education.schools', async () => ({ query: '?page=1' })],
  ])('%s has the published keys with values of their kinds', async (id, asked) => {
    const { status, json } = await read(id, await asked())
    expect(status).toBe(calls[id]!.status)
    // An instant is text in either form here.
    const missing = misfits(calls[id]!.reply ?? 'any', json).filter((line) => !/updated_at: not timestamp$/.test(line))
    expect(missing.filter((line) => !sometimes.test(line.replace(/: missing$/, '')))).toEqual([])
  })

  test('an application is handed in with a key, and refused without what is required', async () => {
    const params = { id: await firstId('jobs.list', 'jobs') }
    const refused = await read('applications.submit', { params, key: keys.job_board, body: {} })
    expect(refused.status).toBe(422)
    const required = Object.keys(calls['applications.submit']!.body).filter((name) => name.endsWith('!'))
    expect(refused.json.errors.map(({ field }: { field: string }) => `${field}!`)).toEqual(expect.arrayContaining(required))
  })
})

describe('candidate ingestion', () => {
  const calls = published.ingestion
  const as = () => ({ key: keys.candidate_ingestion, user: own.owner.email })
  const bodyOf = ({ method }: PublishedCall) => (method === 'POST' ? {} : undefined)
  /** Where a list holds what the sample shows by itself. */
  const held = (reply: Outline, json: unknown) => (Array.isArray(json) && !isList(reply) ? json : [json])

  test.each(Object.keys(calls))('%s: 401 without a key, and without a user', async (id) => {
    const facts = calls[id]!
    expect((await ask(facts, { user: own.owner.email, body: bodyOf(facts) })).status).toBe(401)
    expect((await ask(facts, { key: keys.candidate_ingestion, body: bodyOf(facts) })).status).toBe(401)
  })

  test.each(['candidates.create', 'tracking_link.create'])('%s: 400 without what is required', async (id) => {
    const { status, json } = await ask(calls[id]!, { ...as(), body: {} })
    expect(status).toBe(400)
    expect(json.errors[0]).toMatchObject({ message: expect.any(String), field: expect.any(String) })
  })

  test('a person is brought, read again and tracked, each reply with the published keys', async () => {
    const said = async (id: string, asked: Asked = {}) => {
      const { status, json } = await ask(calls[id]!, { ...as(), ...asked })
      expect({ id, status }).toEqual({ id, status: calls[id]!.status })
      const reply = calls[id]!.reply ?? 'any'
      expect(held(reply, json).flatMap((one) => misfits(reply, one))).toEqual([])
      return json
    }
    await said('current_user.retrieve')
    await said('prospect_pools.list')
    const [job] = await said('jobs.list')
    const person = { first_name: 'Harry', last_name: 'Osei', external_id: '24680', prospect: false, job_id: job.id }
    const { id } = await said('candidates.create', { body: person })
    await said('candidates.retrieve', { query: `?candidate_ids=${id}` })
    await said('tracking_link.create', { body: { job_id: job.id } })
  })
})
