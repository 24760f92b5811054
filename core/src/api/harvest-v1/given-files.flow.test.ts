import { createWebHook, listCandidates } from '@orangery/contract/recruiting'
import { newCandidateApplication } from '@orangery/contract/webhooks'
import type { HarvestCaller } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../../fixtures/scene.ts'

let scene: Scene
let partner: HarvestCaller
let jobId: number
let candidateId: number

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all', rateLimit: 100_000 })
  partner = scene.network.harvest(key, { actor: scene.maren.userId })
  jobId = (await partner.do('jobs.list', { query: { status: 'open' } }))[0]!.id
  candidateId = (await scene.addCandidate()).candidateId
  await scene.maren.call(createWebHook, {
    body: {
      name: 'Applications',
      action: newCandidateApplication.action,
      endpointUrl: `${scene.receiver.url}/hook`,
      secretKey: 'a secret for applications',
    },
  })
})
afterAll(() => scene.close())

const attach = (url: string, more: object = {}) =>
  partner.ask('candidates.add_attachment', {
    params: { id: candidateId },
    body: { filename: 'cv.pdf', type: 'resume', url, ...more },
  })
const files = async () => (await partner.do('candidates.retrieve', { params: { id: candidateId } })).attachments.length

describe('a file that is fetched from an address', () => {
  test.each([
    'http://10.0.0.8/cv.pdf',
    'http://169.254.169.254/latest/meta-data/',
    'https://0x0a000008/cv.pdf',
    'http://[::ffff:10.0.0.8]/cv.pdf',
    'http://[fd00:ec2::254]/cv.pdf',
    'http://100.100.100.200/cv.pdf',
    'file:///etc/passwd',
    'ftp://files.example.com/cv.pdf',
  ])('%s is never called: 422 names the field, and nothing is filed', async (url) => {
    const before = await files()
    const answer = await attach(url)
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ field: 'url', message: expect.any(String) }] } })
    expect(await files()).toBe(before)
  })

  test('a redirect is not followed, a refusal, an empty answer and an odd type are no file', async () => {
    const before = await files()
    const { url } = scene.receiver
    for (const script of [
      { redirect: 'http://169.254.169.254/latest/meta-data/' },
      { status: 404, body: 'no' },
      { body: '' },
      { body: 'x', headers: { 'content-type': 'application/x-msdownload' } },
    ]) {
      scene.receiver.answerNext(script)
      expect((await attach(`${url}/cv.pdf`)).status).toBe(422)
    }
    scene.receiver.answerNext({ body: '%PDF-1.7', headers: { 'content-type': 'application/pdf; charset=binary' } })
    expect(await attach(`${url}/cv.pdf`)).toMatchObject({ status: 201, json: { content_type: 'application/pdf' } })
    expect(await files()).toBe(before + 1)
  })
})

describe('a candidate who comes with files', () => {
  const create = (attachment: object) =>
    partner.ask('candidates.create', {
      body: {
        first_name: 'Comes',
        last_name: 'Withfiles',
        applications: [{ job_id: jobId, attachments: [{ filename: 'cv.txt', type: 'resume', ...attachment }] }],
      },
    })
  const found = async () => (await scene.maren.call(listCandidates, { query: { q: 'Withfiles' } })).count

  test('is not made when a file is refused, and no event is fired', async () => {
    const heard = scene.receiver.deliveries.length
    expect(await create({ content: '####', content_type: 'text/plain' })).toMatchObject({ status: 422 })
    scene.receiver.answerNext({ body: 'x', headers: { 'content-type': 'application/x-msdownload' } })
    expect(await create({ url: `${scene.receiver.url}/cv.exe` })).toMatchObject({ status: 422 })
    await scene.network.drain()
    expect(await found()).toBe(0)
    expect(scene.receiver.deliveries.slice(heard).filter((one) => one.path === '/hook')).toEqual([])
  })

  test('has them in the event of the application, too', async () => {
    expect(await create({ content: btoa('a life'), content_type: 'text/plain' })).toMatchObject({ status: 201 })
    await scene.network.drain()
    expect(await found()).toBe(1)
    expect(scene.receiver.deliveries.at(-1)?.json.payload).toMatchObject({
      application: { candidate: { last_name: 'Withfiles', attachments: [{ filename: 'cv.txt', type: 'resume' }] } },
    })
  })

  test('and a further application marks the candidate as updated', async () => {
    const before = await partner.do('candidates.retrieve', { params: { id: candidateId } })
    await scene.network.moveClock(60_000)
    const application = await partner.ask('candidates.add_application', { params: { id: candidateId }, body: { job_id: jobId } })
    expect(application.status).toBe(201)
    const after = await partner.do('candidates.retrieve', { params: { id: candidateId } })
    expect(Date.parse(after.updated_at)).toBeGreaterThan(Date.parse(before.updated_at))
  })
})
