import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../../contract/index.ts'
import { answerOne, assessmentOf, begin, invited, makeTestRole } from '../../fixtures/assessments.ts'
import { get, linkTo, post } from '../../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../../fixtures/test-house.ts'
import { library } from './library.ts'
import { workStyle } from './tests/work-style/index.ts'

let t: TestHouse
const candidate = 'lukasz@wojcik.example'

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

const suggestionsFor = async (role: { title: string; description?: string }) => {
  const { id } = await t.call(contract.createRole, { body: { memberIds: [2], ...role } })
  const { rows } = await t.call(contract.listTests, { query: { roleId: id } })
  return Object.fromEntries(rows.flatMap((row) => (row.suggested === null ? [] : [[row.id, row.suggested]])))
}

describe('refused', () => {
  test('the same test twice in one role', async () => {
    await expect(makeTestRole(t, {}, { testIds: ['number-series', 'number-series'] })).rejects.toThrow('Has a test twice')
  })
  test('a role that mentions nothing has nothing suggested; a word within another is no mention', async () => {
    expect(await suggestionsFor({ title: 'Gardener', description: 'You look after roses. Steamships, unsupported.' })).toEqual({})
  })
})

test('[H-25] [H-24] every kind of test can be combined: the candidate’s page lists them in the order of the role, with their durations, and in German after the switch', async () => {
  const own = await t.call(contract.createOwnTest, {
    body: {
      title: 'Shift work',
      summary: '',
      language: 'en',
      minutes: 3,
      questions: [{ key: 'nights', kind: 'choice', text: 'Which shift begins at 22:00?', options: ['Night', 'Day'], right: 0 }],
    },
  })
  const order = ['language-es', 'work-style', own.id, 'number-series', 'customer-situations', 'spreadsheet-basics']
  await invited(t, candidate, {}, order)
  const home = await linkTo(t, candidate, 'c')
  const listed = (page: string) =>
    [...page.matchAll(/<li><span><strong>(.*?)<\/strong> <span class="small">(.*?)<\/span>/g)].map(([, title, time]) => [
      title,
      time,
    ])
  expect(listed((await get(t.web, home)).body)).toEqual([
    ['Spanish: grammar and vocabulary', '10 minutes'],
    ['Style of work', 'about 8 minutes'],
    ['Shift work', '3 minutes'],
    ['Number series', '10 minutes'],
    ['Situations with customers', 'about 8 minutes'],
    ['Spreadsheets: basics', '10 minutes'],
  ])

  const switched = await post(t.web, `${home}/language`, { language: 'de', back: home })
  const cookie = String(switched.headers['set-cookie']).split(';')[0]!
  const german = await t.web.inject({ method: 'GET', url: home, headers: { cookie } })
  expect(listed(german.body)).toEqual([
    ['Spanisch: Grammatik und Wortschatz', '10 Minuten'],
    ['Arbeitsstil', 'etwa 8 Minuten'],
    ['Shift work', '3 Minuten'],
    ['Zahlenreihen', '10 Minuten'],
    ['Situationen mit Kundschaft', 'etwa 8 Minuten'],
    ['Tabellenkalkulation: Grundlagen', '10 Minuten'],
  ])
  expect((await assessmentOf(t, 1)).attempts.map(({ testId }) => testId)).toEqual(order)
})

test('[H-25] the library shows how long each test takes, and that its reliability is not measured yet', async () => {
  const { rows } = await t.call(contract.listTests, {})
  expect(rows.map(({ id }) => id)).toEqual(library.map(({ id }) => id))
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['cognitive', 'situational', 'personality', 'skills', 'language']))
  for (const row of rows) expect(row).toMatchObject({ reliability: null, minutes: expect.any(Number), items: { retired: 0 } })
})

test('[H-26] tests are suggested with the words of the role that speak for them, in any of the four languages', async () => {
  expect(
    await suggestionsFor({
      title: 'Senior Account Manager',
      description: 'You win customers (English and Excel needed) and lead a team.',
    }),
  ).toEqual({
    'customer-situations': 'The role mentions “customers”, “account manager”.',
    'team-situations': 'The role mentions “team”.',
    'spreadsheet-basics': 'The role mentions “excel”.',
    'language-en': 'The role mentions “english”.',
  })
  expect(await suggestionsFor({ title: 'Sachbearbeitung Buchhaltung (m/w/d)' })).toMatchObject({
    'number-series': 'The role mentions “buchhaltung”.',
    'spreadsheet-basics': 'The role mentions “buchhaltung”, “sachbearbeitung”.',
  })
  expect(await suggestionsFor({ title: 'Atención al cliente', description: 'Francés e inglés.' })).toEqual({
    'customer-situations': 'The role mentions “atención al cliente”.',
    'language-en': 'The role mentions “inglés”.',
    'language-fr': 'The role mentions “francés”.',
  })
  expect(await suggestionsFor({ title: 'Responsable de la comptabilité' })).toHaveProperty('number-series')
})

test('[H-32] a description of oneself is compared with the wanted profile: reversed sentences count from the other end', async () => {
  const wanted = [
    { dimension: 'calm', from: 60, to: 100 },
    { dimension: 'people', from: 0, to: 40 },
  ]
  const path = await invited(t, candidate, {
    assessment: { tests: [{ testId: 'work-style', wanted }], sendResults: false, mayFinish: false },
  })
  await begin(t, path)
  await t.pass(240_000)
  const { sheet } = await t.house.db.selectFrom('attempts').select('sheet').executeTakeFirstOrThrow()
  // Fully calm, and ease with people in between.
  for (const { key, dimension } of sheet!) {
    const item = workStyle.items.find((one) => one.key === key)!
    const high = item.kind === 'agreement' && item.reversed ? 0 : 4
    await answerOne(t, path, key, dimension === 'calm' ? high : 2)
  }
  await post(t.web, `${path}/finish`, {})
  await t.drain()
  const result = (await assessmentOf(t, 1)).attempts[0]!.result!
  expect(result).toMatchObject({ scoring: 'fit', uninterpretable: null, answered: 30, of: 30 })
  expect(result.dimensions.map(({ id, percent }) => [id, percent])).toEqual([
    ['order', 50],
    ['people', 50],
    ['calm', 100],
    ['curiosity', 50],
    ['regard', 50],
  ])
  expect(result.dimensions[2]).toMatchObject({ band: 'high', explanation: workStyle.dimensions[2]!.high.en })
  // 100 for calm; people is 10 beyond its range, out of 60 that are possible.
  expect(result.fit).toBe(91.7)
})
