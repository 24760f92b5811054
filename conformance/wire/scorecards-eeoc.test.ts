// Scorecards and EEOC answers: only read over this API, so the server must have some.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)

interface Scorecard {
  readonly id: number
  readonly application_id: number
  readonly created_at: string
  readonly updated_at: string
  readonly attributes: readonly { name: string; rating: string }[]
  readonly ratings: Readonly<Record<string, readonly string[]>>
  readonly questions: readonly { id: number | null; question: string }[]
}

interface Eeoc {
  readonly application_id: number
  readonly submitted_at: string
}

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)

  describe('scorecards', async () => {
    const list = async (query: Readonly<Record<string, string | number>> = {}) =>
      (await succeed('scorecards.list', { query: { per_page: 500, ...query } })).json as Scorecard[]
    const all = await list()
    const some = all[0]

    test.skipIf(some === undefined)('one reads the same in the list, by itself and of its application', async () => {
      expect((await succeed('scorecards.retrieve', { params: { id: some!.id } })).json).toEqual(some)
      const ofApplication = await succeed('scorecards.list_for_application', { params: { id: some!.application_id } })
      expect(ofApplication.json).toEqual(all.filter((one) => one.application_id === some!.application_id))
    })

    test('[G-97] the key take-aways and the private notes are questions without an id, and ratings gather the attributes', () => {
      for (const { questions, attributes, ratings } of all) {
        expect(questions.filter(({ id }) => id === null).map(({ question }) => question)).toEqual([
          'Key Take-Aways',
          'Private Notes',
        ])
        for (const [rating, names] of Object.entries(ratings))
          expect(names).toEqual(attributes.filter((one) => one.rating === rating).map(({ name }) => name))
      }
    })

    test.skipIf(some === undefined).each(['created', 'updated'] as const)('%s: from inclusive, to exclusive', async (what) => {
      const key = `${what}_at` as const
      const bound = some![key]
      expect(await list({ [`${what}_after`]: bound })).toEqual(all.filter((one) => one[key] >= bound))
      expect(await list({ [`${what}_before`]: bound })).toEqual(all.filter((one) => one[key] < bound))
    })
  })

  describe('EEOC', async () => {
    const list = async (query: Readonly<Record<string, string | number>> = {}) =>
      (await succeed('eeoc.list', { query: { per_page: 500, ...query } })).json as Eeoc[]
    const all = await list()
    const some = all[0]

    test.skipIf(some === undefined)('one reads the same in the list and of its application', async () => {
      expect((await succeed('eeoc.retrieve_for_application', { params: { id: some!.application_id } })).json).toEqual(some)
    })

    test('an application that answered nothing has none', async () => {
      const { json } = await wire.ask('applications.list', { query: { per_page: 500 } })
      const silent = (json as { id: number }[]).find(({ id }) => !all.some((one) => one.application_id === id))
      if (silent) expectRefusal(await wire.ask('eeoc.retrieve_for_application', { params: { id: silent.id } }), 404)
    })

    test.skipIf(some === undefined)('submitted: from inclusive, to exclusive', async () => {
      const bound = some!.submitted_at
      expect(await list({ submitted_after: bound })).toEqual(all.filter((one) => one.submitted_at >= bound))
      expect(await list({ submitted_before: bound })).toEqual(all.filter((one) => one.submitted_at < bound))
    })
  })
}
