import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { lena, linkTo, makeRole, mira, moveToReferences, nameReferees, tomas } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

const standard = async () => {
  const { rows } = await t.call(contract.listQuestionnaires, {})
  return t.call(contract.getQuestionnaire, { params: { id: rows[0]!.id } })
}

test('[H-57] a questionnaire belongs to a role, can be copied, has must-ask questions, and takes those that rules suggest', async () => {
  const role = await makeRole(t)
  const original = await standard()
  expect(original.questions.some(({ mustAsk }) => mustAsk)).toBe(true)

  const { id } = await t.call(contract.copyQuestionnaire, { params: { id: original.id }, body: { title: 'For account managers' } })
  const { label, rows } = await t.call(contract.suggestQuestions, { params: { id: role } })
  expect(label).toMatch(/rules/i)
  const suggested = rows.find(({ alreadyIn }) => !alreadyIn)!
  // The description of the role speaks of negotiating and of customers.
  expect(suggested.reason).toMatch(/negotiat|customer|lead/i)
  await t.call(contract.updateQuestionnaire, {
    params: { id },
    body: { title: 'For account managers', questions: [...original.questions, suggested.question] },
  })
  const own = await t.call(contract.getQuestionnaire, { params: { id } })
  expect(own.questions.at(-1)).toMatchObject({ text: suggested.question.text, source: 'suggested' })
  expect((await t.call(contract.getQuestionnaire, { params: { id: original.id } })).questions).toEqual(original.questions)

  const { title, description, settings } = await t.call(contract.getRole, { params: { id: role } })
  await t.call(contract.updateRole, {
    params: { id: role },
    body: { title, description, memberIds: [2], settings: { ...settings, questionnaireId: id } },
  })
  expect((await t.call(contract.getRole, { params: { id: role } })).questionnaire).toMatchObject({ title: 'For account managers' })
})

test('an open check keeps the questions that it began with', async () => {
  const role = await makeRole(t)
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: 'lukasz@wojcik.example' })
  await moveToReferences(t, applications[0]!.id)
  await nameReferees(t, await linkTo(t, 'lukasz@wojcik.example', 'c'), [lena, tomas, mira])
  const [row] = (await t.call(contract.listRequests, { query: { roleId: role } })).rows
  const before = (await t.call(contract.getRequest, { params: { id: row!.id } })).questions

  const { id, title, questions } = await standard()
  await t.call(contract.updateQuestionnaire, { params: { id }, body: { title, questions: questions.slice(0, 2) } })
  expect((await t.call(contract.getRequest, { params: { id: row!.id } })).questions).toEqual(before)
})

test('one that a role uses is not archived', async () => {
  const role = await makeRole(t)
  const { id } = await standard()
  const { title, settings } = await t.call(contract.getRole, { params: { id: role } })
  const body = { title, memberIds: [2], settings: { ...settings, questionnaireId: id } }
  await t.call(contract.updateRole, { params: { id: role }, body })
  await expect(t.call(contract.archiveQuestionnaire, { params: { id } })).rejects.toThrow(/Senior Account Manager|used|role/i)
})
