import { addNote, listCandidates } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsOf } from '../../../candidates/index.ts'
import { forgetAllDocuments, keptDocuments, run, visibleChanges } from '../../../fixtures/copies.store.ts'
import { openScene, type Scene } from '../../../fixtures/scene.ts'
import { completeDocuments } from './make.ts'

let scene: Scene
let id = 0
let ask: (path: string) => Promise<unknown>

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  ask = async (path) => withoutSignatures((await scene.harvest(key).get(path)).json)
  const { rows } = await scene.maren.call(listCandidates, { query: { q: 'Ødegård', limit: 1 } })
  id = rows[0]!.id
})
afterAll(() => scene.close())

/** Addresses of files end to work later when they are asked for later. */
function withoutSignatures(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).replace(/expires=\d+&signature=[\w-]+/g, ''))
}

const core = () => scene.network.house.coreContext

describe('a kept document', () => {
  test.each(visibleChanges.map((change) => [change.replace(/\s+/g, ' ').slice(0, 120), change] as const))(
    'is the same as one made anew after: %s',
    async (_title, change) => {
      await ask(`/v1/candidates/${id}`)
      await run(core().db, change, id)
      const answered = await ask(`/v1/candidates/${id}`)
      await forgetAllDocuments(core().db)
      expect(answered).toEqual(await ask(`/v1/candidates/${id}`))
    },
  )

  test('is kept by the first read and stays through a note, which it does not show, but not through a new activity date', async () => {
    const { candidateId } = await scene.addCandidate()
    expect(await keptDocuments(core().db, [candidateId])).toBe(0)
    const first = await ask(`/v1/candidates/${candidateId}`)
    expect(await keptDocuments(core().db, [candidateId])).toBe(1)
    expect(await ask(`/v1/candidates/${candidateId}`)).toEqual(first)
    await scene.network.moveClock(60_000)
    await scene.maren.call(addNote, { params: { id: candidateId }, body: { body: 'Calm.', visibility: 'public' } })
    expect(await keptDocuments(core().db, [candidateId])).toBe(0)
    expect(await ask(`/v1/candidates/${candidateId}`)).not.toEqual(first)
  })

  test('made from what was true before a change is answered, but not kept', async () => {
    const { candidateId } = await scene.addCandidate()
    const before = await documentsOf(core().db, [candidateId])
    await run(core().db, `update recruiting.candidates set title = 'Captain' where id = :id`, candidateId)
    expect(await completeDocuments(core(), before)).toHaveLength(1)
    expect(await keptDocuments(core().db, [candidateId])).toBe(0)
    expect(await ask(`/v1/candidates/${candidateId}`)).toMatchObject({ title: 'Captain' })
  })

  test('goes with its candidate', async () => {
    const { candidateId } = await scene.addCandidate()
    const before = await documentsOf(core().db, [candidateId])
    await run(core().db, 'delete from recruiting.candidates where id = :id', candidateId)
    expect(await completeDocuments(core(), before)).toEqual([])
    expect(await documentsOf(core().db, [candidateId])).toEqual([])
  })

  test('has addresses of files that are signed when it is read, and no mark of a text can pass for one', async () => {
    const { candidateId } = await scene.addCandidate({ lastName: '\u00014000000001 files' })
    await run(
      core().db,
      `insert into recruiting.attachments (candidate_id, filename, type, content_type, size, blob_key, created_at)
       values (:id, 'CV.txt', 'resume', 'text/plain', 1, repeat('a', 40), '2031-01-01')`,
      candidateId,
    )
    const { key } = await scene.network.createKey({ permissions: 'all' })
    const read = async () =>
      (await scene.harvest(key).get(`/v1/candidates/${candidateId}`)).json as { last_name: string; attachments: { url: string }[] }
    const first = await read()
    await scene.network.moveClock(3_600_000)
    const second = await read()
    expect(first.last_name).toContain('\u00014000000001')
    expect(new URL(first.attachments[0]!.url).pathname).toBe(new URL(second.attachments[0]!.url).pathname)
    expect(first.attachments[0]!.url).toMatch(/\/files\/attachments\/\d+\?expires=\d+&signature=[\w-]{43}$/)
    expect(second.attachments[0]!.url).not.toBe(first.attachments[0]!.url)
  })
})
