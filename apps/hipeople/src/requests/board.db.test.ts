import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerOne, assessmentOf, begin, makeTestRole, moveToAssessment, testPath } from '../fixtures/assessments.ts'
import { moveToReferences, post } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
let roleId: number
const rights = [4, 11, 8, 11]

/** Four candidates who took a test with 4, 11, 8 and 11 right of 12, and two who have not begun. */
beforeEach(async () => {
  t = await openTestHouse()
  roleId = await makeTestRole(t)
  for (const id of [1, 2, 3, 4, 5, 6]) {
    const { applications } = t.fake.addCandidate({ id, name: `Person ${id}`, email: `person${id}@people.example` })
    await moveToAssessment(t, applications[0]!.id)
    const right = rights[id - 1]
    const { attempts } = await assessmentOf(t, id)
    if (right !== undefined) await take(attempts[0]!.id, `person${id}@people.example`, right)
  }
})
afterEach(() => t.stop())

/** Everybody is given other items, by how often each was shown, so the sheet is looked up. */
async function take(attemptId: number, address: string, right: number): Promise<void> {
  const path = await testPath(t, address, attemptId)
  await begin(t, path)
  const { sheet } = await t.house.db.selectFrom('attempts').select('sheet').where('id', '=', attemptId).executeTakeFirstOrThrow()
  await t.pass(90_000)
  for (const [at, { key, points }] of sheet!.entries())
    await answerOne(t, path, key, at < right ? points.indexOf(1) : (points.indexOf(1) + 1) % 4)
  await post(t.web, `${path}/finish`, {})
  await t.drain()
}

type Query = Parameters<typeof read>[0]
const read = (query: {
  minScore?: number
  maxScore?: number
  sort?: 'step' | 'score'
  state?: contract.RequestState
  q?: string
}) => t.call(contract.roleBoard, { params: { id: roleId }, query })

/** Candidate ids, page after page of two. */
async function paged(query: Query): Promise<number[]> {
  const ids: number[] = []
  for (let after: string | undefined; ; ) {
    const page = await t.call(contract.roleBoard, { params: { id: roleId }, query: { ...query, limit: 2, after } })
    expect(page.rows.length).toBeLessThanOrEqual(2)
    ids.push(...page.rows.map(({ candidateId }) => candidateId))
    if (page.next === null) return ids
    after = page.next
  }
}

test('[H-38] candidates are filtered by score, and sorted by it with those who have none at the end, page by page', async () => {
  expect((await read({ minScore: 50 })).rows.map(({ candidateId, score }) => [candidateId, score])).toEqual([
    [4, 91.7],
    [3, 66.7],
    [2, 91.7],
  ])
  expect((await read({ minScore: 50, maxScore: 91 })).rows.map(({ candidateId }) => candidateId)).toEqual([3])
  expect((await read({ maxScore: 40 })).rows.map(({ candidateId }) => candidateId)).toEqual([1])
  expect(await paged({ sort: 'score' })).toEqual([4, 2, 3, 1, 6, 5])
  expect(await paged({ sort: 'score', minScore: 50 })).toEqual([4, 2, 3])
  expect(await paged({})).toEqual([6, 5, 4, 3, 2, 1])
})

test('a candidate with both modules is one row; a state finds whoever has a check in it, and counts are of candidates', async () => {
  await t.pass(60_000)
  await moveToReferences(t, 500_002)
  const { rows, counts } = await read({})
  expect(rows).toHaveLength(6)
  expect(rows[0]).toMatchObject({ candidateId: 2, score: 91.7 })
  expect(rows[0]!.modules.map(({ module, state }) => [module, state])).toEqual([
    ['assessment', 'complete'],
    ['reference-check', 'invited'],
  ])
  expect(counts).toMatchObject({ all: 6, complete: 4, invited: 3 })
  expect((await t.call(contract.getRole, { params: { id: roleId } })).counts).toEqual({ invited: 2, collecting: 0, complete: 4 })
  expect((await read({ state: 'complete' })).rows.map(({ candidateId }) => candidateId)).toEqual([2, 4, 3, 1])
  expect((await read({ state: 'invited' })).rows.map(({ candidateId }) => candidateId)).toEqual([2, 6, 5])
  expect((await read({ q: 'person 3' })).rows.map(({ candidateId }) => candidateId)).toEqual([3])
})

test('the list of checks is narrowed to a module', async () => {
  await moveToReferences(t, 500_002)
  const list = async (module: contract.ModuleId) => (await t.call(contract.listRequests, { query: { module } })).rows
  expect(await list('assessment')).toHaveLength(6)
  expect((await list('reference-check')).map(({ candidateId, score }) => [candidateId, score])).toEqual([[2, null]])
})
