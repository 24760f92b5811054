import { addNote, find, listCandidates } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

test('notes are found by the beginnings of their words, accents or not, and lead to their candidate', async () => {
  const { candidateId } = await scene.addCandidate({ firstName: 'Zoë', lastName: 'Quill' })
  const body = `Speaks Łemko at home.\n${'Nothing else to say. '.repeat(20)}`
  await scene.maren.call(addNote, { params: { id: candidateId }, body: { body, visibility: 'public' } })
  const { notes } = await scene.maren.call(find, { query: { q: 'lemk speak' } })
  expect(notes).toMatchObject([{ candidateId, name: 'Zoë Quill', detail: expect.stringContaining('Łemko') }])
  expect(notes[0]!.detail.length).toBeLessThan(160)
})

test('a private note is found only by those who may read private notes', async () => {
  const { candidateId } = await scene.addCandidate()
  await scene.maren.call(addNote, { params: { id: candidateId }, body: { body: 'Ubiquitous secret', visibility: 'private' } })
  const kwame = await scene.person('Kwame Mensah')
  expect((await kwame.call(find, { query: { q: 'ubiquit' } })).notes).toEqual([])
  expect((await scene.maren.call(find, { query: { q: 'ubiquit' } })).notes).toMatchObject([{ candidateId }])
})

test('people are found whether they were active lately or years ago, rare words and common ones alike', async () => {
  const { rows } = await scene.maren.call(listCandidates, { query: { q: 'Ødegård', sort: 'created', limit: 100 } })
  const oldest = rows.at(-1)!
  const { candidates } = await scene.maren.call(find, { query: { q: oldest.email ?? '' } })
  expect(candidates.map((one) => one.id)).toContain(oldest.id)
  expect((await scene.maren.call(find, { query: { q: 'example' } })).candidates).toHaveLength(8)
  expect((await scene.maren.call(find, { query: { q: '…' } })).candidates).toEqual([])
})

test('pages of a list with a word and a filter follow each other without holes or doubles, in every order', async () => {
  for (const sort of ['activity', 'name', 'created'] as const) {
    const whole = await scene.maren.call(listCandidates, { query: { q: 'an', status: 'rejected', sort, limit: 100 } })
    const first = await scene.maren.call(listCandidates, { query: { q: 'an', status: 'rejected', sort, limit: 7 } })
    const second = await scene.maren.call(listCandidates, {
      query: { q: 'an', status: 'rejected', sort, limit: 7, after: first.next! },
    })
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(whole.rows.slice(0, 14).map((row) => row.id))
    expect(first.count).toBe(whole.count)
  }
})
