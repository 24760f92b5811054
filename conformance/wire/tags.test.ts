// Tags, and who carries them. Needs --actor; where there is none, it says so.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { type Answer, Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Tag {
  id: number
  name: string
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const { jobId } = await findPipeline(wire)
  const create = async (name = `Wire ${randomUUID()}`) => (await succeed('tags.create', { body: { name } })).json as Tag
  const newcomer = async (tags: string[] = []) => {
    const body = { first_name: 'Tag', last_name: 'Wearer', tags, applications: [{ job_id: jobId }] }
    return ((await succeed('candidates.create', { body })).json as { id: number }).id
  }
  const tagsOf = async (id: number) =>
    (await succeed('tags.list_for_candidate', { params: { id }, query: { per_page: 500 } })).json as Tag[]

  test('tags.create: without a name it is refused', async () => {
    for (const name of [undefined, '', '  ', 7]) expectRefusal(await wire.ask('tags.create', { body: { name } }), 422, 'name')
  })

  test('tags and candidates that nobody has are 404', async () => {
    const { id } = await create()
    const candidate = await newcomer()
    expectRefusal(await wire.ask('tags.delete', { params: { tag_id: nobody } }), 404)
    for (const operation of ['tags.add_to_candidate', 'tags.remove_from_candidate'])
      for (const params of [
        { candidate_id: nobody, tag_id: id },
        { candidate_id: candidate, tag_id: nobody },
      ])
        expectRefusal(await wire.ask(operation, { params }), 404)
  })

  test('tags.create: a tag that is there already, in whatever letters, is answered with 200', async () => {
    const made = await create()
    const again = await wire.ask('tags.create', { body: { name: ` ${made.name.toUpperCase()} ` } })
    expect({ status: again.status, json: again.json }).toEqual({ status: 200, json: made })
  })

  test('however often tags are put on and taken off, each is carried once or not at all', { timeout: 120_000 }, async () => {
    const candidate = await newcomer()
    const all = [await create(), await create(), await create()]
    const step = fc.record({ tag: fc.nat(2), on: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const expected = new Set((await tagsOf(candidate)).map(({ id }) => id))
        for (const { tag, on } of steps) {
          const params = { candidate_id: candidate, tag_id: all[tag]!.id }
          const { json } = await succeed(on ? 'tags.add_to_candidate' : 'tags.remove_from_candidate', { params })
          expect(json).toEqual({
            message: on
              ? `Tag ${params.tag_id}, '${all[tag]!.name}', has been applied to candidate ${candidate}`
              : `Tag ${params.tag_id} has been removed from candidate ${candidate}`,
          })
          if (on) expected.add(params.tag_id)
          else expected.delete(params.tag_id)
        }
        expect((await tagsOf(candidate)).map(({ id }) => id)).toEqual([...expected].sort((one, other) => one - other))
        const names = ((await succeed('candidates.retrieve', { params: { id: candidate } })).json as { tags: string[] }).tags
        expect([...names].sort()).toEqual(
          all
            .filter(({ id }) => expected.has(id))
            .map(({ name }) => name)
            .sort(),
        )
      }),
      { numRuns: 12 },
    )
  })

  test('a candidate who comes with tags carries those there are, in their spelling, and makes the others', async () => {
    const known = await create()
    const fresh = `Wire ${randomUUID()}`
    const id = await newcomer([known.name.toUpperCase(), fresh, fresh.toLowerCase()])
    expect((await tagsOf(id)).map(({ name }) => name)).toEqual([known.name, fresh])
  })

  test('a tag that is deleted is gone from everybody, for the second who deletes as well', async () => {
    const tag = await create()
    const ids = [await newcomer([tag.name]), await newcomer([tag.name])]
    await succeed('tags.delete', { params: { tag_id: tag.id } })
    for (const id of ids) expect(await tagsOf(id)).toEqual([])
    expectRefusal(await wire.ask('tags.delete', { params: { tag_id: tag.id } }), 404)
  })

  test('whoever follows the Link meets every tag once, while others come and go', async () => {
    const doomed = [await create(), await create()]
    const before = ((await succeed('tags.list', { query: { per_page: 500 } })).json as Tag[]).map(({ id }) => id)
    const met: number[] = []
    let page: Answer | undefined = await succeed('tags.list', { query: { per_page: Math.ceil(before.length / 4) } })
    for (let turn = 0; page !== undefined && turn < 20; turn++) {
      met.push(...(page.json as Tag[]).map(({ id }) => id))
      if (turn < 2) {
        await create()
        await succeed('tags.delete', { params: { tag_id: doomed[turn]!.id } })
      }
      page = await wire.follow(page)
    }
    expect(new Set(met).size).toBe(met.length)
    const stayed = before.filter((id) => !doomed.some((tag) => tag.id === id))
    expect(stayed.filter((id) => !met.includes(id))).toEqual([])
  })

  test('the tags of a candidate come page by page', async () => {
    const tags = [await create(), await create(), await create()]
    const id = await newcomer(tags.map(({ name }) => name))
    const first = await succeed('tags.list_for_candidate', { params: { id }, query: { per_page: 2 } })
    const second = await wire.follow(first)
    expect([...(first.json as Tag[]), ...(second!.json as Tag[])]).toEqual(tags)
  })
}
