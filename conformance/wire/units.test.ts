// Departments and offices: what holds for one holds for the other. Needs --actor; where there is none, it says so.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { type Answer, Wire } from '../harness/wire.ts'
import { expectRefusal } from './subjects.ts'
import { findBasicUser, writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Unit {
  id: number
  name: string
  external_id: string | null
  parent_id: number | null
  child_ids: number[]
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const basic = await findBasicUser(wire)

  describe.each(['department', 'office'])('%ss', (one) => {
    const many = `${one}s`
    const fresh = () => `Wire ${one} ${randomUUID()}`
    const create = async (body: Record<string, unknown> = {}) =>
      (await succeed(`${many}.create`, { body: { name: fresh(), ...body } })).json as Unit & Record<string, unknown>

    test('a name that is missing, blank, too long or taken is refused', async () => {
      const { name } = await create()
      for (const wrong of [undefined, '', '  ', 'x'.repeat(256), name.toUpperCase()])
        expectRefusal(await wire.ask(`${many}.create`, { body: { name: wrong } }), 422, 'name')
      const { id } = await create()
      for (const wrong of ['', ' ', name])
        expectRefusal(await wire.ask(`${many}.update`, { params: { id }, body: { name: wrong } }), 422, 'name')
      await succeed(`${many}.create`, { body: { name: 'x'.repeat(200) + randomUUID() } })
    })

    test('a parent that nobody has, two parents, and an external id that is taken are refused', async () => {
      const { id, external_id } = await create({ external_id: randomUUID() })
      const refusals: [Record<string, unknown>, string][] = [
        [{ parent_id: nobody }, 'parent_id'],
        [{ external_parent_id: randomUUID() }, 'external_parent_id'],
        [{ parent_id: id, external_parent_id: external_id }, 'external_parent_id'],
        [{ external_id }, 'external_id'],
      ]
      for (const [wrong, field] of refusals)
        expectRefusal(await wire.ask(`${many}.create`, { body: { name: fresh(), ...wrong } }), 422, field)
      const other = await create()
      expectRefusal(await wire.ask(`${many}.update`, { params: { id: other.id }, body: { external_id } }), 422, 'external_id')
    })

    test('an id that nothing has is 404 to whoever edits', async () => {
      expectRefusal(await wire.ask(`${many}.update`, { params: { id: nobody }, body: { name: fresh() } }), 404)
    })

    test.skipIf(basic === undefined)('whoever is no Site Admin may neither add nor edit', async () => {
      const { id, name } = await create()
      const added = fresh()
      expect((await wire.ask(`${many}.create`, { body: { name: added }, actor: basic })).status).toBe(403)
      expect((await wire.ask(`${many}.update`, { params: { id }, body: { name: added }, actor: basic })).status).toBe(403)
      expect((await succeed(`${many}.retrieve`, { params: { id } })).json).toMatchObject({ name })
      await create({ name: added })
    })

    test('parents and children know each other by both ids, in lists and as a tree', async () => {
      const top = await create({ external_id: randomUUID() })
      const child = await create({ parent_id: top.id, external_id: randomUUID() })
      const grandchild = await create({ external_parent_id: child.external_id })
      expect(child).toMatchObject({ parent_id: top.id, [`parent_${one}_external_id`]: top.external_id })
      expect((await succeed(`${many}.retrieve`, { params: { id: top.id } })).json).toMatchObject({
        child_ids: [child.id],
        [`child_${one}_external_ids`]: [child.external_id],
      })
      const tree = { id: top.id, children: [{ id: child.id, children: [{ id: grandchild.id, children: [] }] }] }
      const query = { render_as: 'tree' }
      const retrieved = await succeed(`${many}.retrieve`, { params: { id: top.id }, query })
      expect(retrieved.json).toMatchObject(tree)
      expect(retrieved.json).not.toHaveProperty('child_ids')
      const found = await succeed(`${many}.list`, { query: { ...query, external_id: top.external_id! } })
      expect(found.json).toMatchObject([tree])
      const tops = (await wire.ask(`${many}.list`, { query: { ...query, per_page: 500 } })).json as Unit[]
      expect(tops.map(({ id }) => id)).toContain(top.id)
      expect(tops.map(({ id }) => id)).not.toContain(child.id)
    })

    test('what is left out of an edit stays', async () => {
      const made = await create({ external_id: randomUUID() })
      const name = fresh()
      const params = { id: made.id }
      expect((await succeed(`${many}.update`, { params, body: { name } })).json).toMatchObject({
        name,
        external_id: made.external_id,
      })
      expect((await succeed(`${many}.update`, { params, body: { external_id: null } })).json).toMatchObject({
        name,
        external_id: null,
      })
    })

    test('the list is filtered by external id, and met once each by whoever follows while others come', async () => {
      const { id, external_id } = await create({ external_id: randomUUID() })
      expect((await succeed(`${many}.list`, { query: { external_id: external_id! } })).json).toMatchObject([{ id }])
      expect((await succeed(`${many}.list`, { query: { external_id: randomUUID() } })).json).toEqual([])
      const before = ((await succeed(`${many}.list`, { query: { per_page: 500 } })).json as Unit[]).map((unit) => unit.id)
      const met: number[] = []
      let page: Answer | undefined = await succeed(`${many}.list`, { query: { per_page: Math.ceil(before.length / 4) } })
      for (let turn = 0; page !== undefined && turn < 20; turn++) {
        met.push(...(page.json as Unit[]).map((unit) => unit.id))
        if (turn < 3) await create()
        page = await wire.follow(page)
      }
      expect(new Set(met).size).toBe(met.length)
      expect(before.filter((known) => !met.includes(known))).toEqual([])
    })
  })

  test('offices.create: the primary contact is a Site Admin, and the location is read as an object', async () => {
    const name = () => `Wire office ${randomUUID()}`
    for (const contact of [nobody, ...(basic === undefined ? [] : [basic])])
      expectRefusal(
        await wire.ask('offices.create', { body: { name: name(), primary_contact_user_id: contact } }),
        422,
        'primary_contact_user_id',
      )
    const { json } = await succeed('offices.create', {
      body: { name: name(), location: 'Quay 4', primary_contact_user_id: target.actor },
    })
    expect(json).toMatchObject({ location: { name: 'Quay 4' }, primary_contact_user_id: target.actor })
    const params = { id: (json as Unit).id }
    expect((await succeed('offices.update', { params, body: { location: 'Quay 5' } })).json).toMatchObject({
      location: { name: 'Quay 5' },
    })
  })
}
