import { harvestV1, hipeopleGroups, partners, permissionGroups } from '@orangery/contract/harvest-v1'
import {
  createCredential,
  createWebHook,
  getCredential,
  getUser,
  listCredentials,
  listUsers,
  listWebHooks,
  revokeCredential,
  rotateCredential,
  setCredentialPermissions,
  setUserPermissions,
} from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const everyPermission = permissionGroups.flatMap((group) => group.permissions.map((permission) => permission.id))
const create = (partner: string | null, description = 'A key') =>
  scene.maren.call(createCredential, { body: { type: 'harvest', partner, description } })
const granted = async (id: number) =>
  (await scene.maren.call(getCredential, { params: { id } })).groups.flatMap((group) =>
    group.permissions.filter((one) => one.granted).map((one) => one.id),
  )

describe('API credentials', () => {
  test('[G-2] without the developer permission the address answers 403 with its name and who can grant it', async () => {
    const omar = await scene.person('Omar Haddad')
    await scene.maren.call(setUserPermissions, { params: { id: omar.userId }, body: { granted: ['web-hooks'] } })
    await expect(omar.call(listCredentials, {})).rejects.toMatchObject({
      status: 403,
      message: expect.stringMatching(/Can manage ALL organization's API Credentials.*Maren Lindqvist can grant it/),
    })
    await expect(omar.call(createCredential, { body: { type: 'harvest', partner: null, description: 'x' } })).rejects.toMatchObject(
      { status: 403 },
    )
  })

  test('[G-6, G-13] the partner GoodTime gives exactly its 30 endpoints', async () => {
    const { id } = await create('GoodTime Hire for High Volume')
    const ticked = await granted(id)
    expect(ticked).toHaveLength(30)
    expect(ticked).toEqual(
      expect.arrayContaining([
        'candidates.add_note',
        'candidates.add_email_note',
        'scheduled_interviews.delete',
        'user_permissions.list_jobs',
      ]),
    )
  })

  test('[G-15] the partner Headhuntr.io gives exactly 27 endpoints, none of them DELETE', async () => {
    const { id } = await create('Headhuntr.io')
    const ticked = await granted(id)
    expect(ticked).toHaveLength(27)
    expect(ticked.filter((one) => harvestV1[one as keyof typeof harvestV1].method === 'DELETE')).toEqual([])
  })

  test('[G-14] the partner HiPeople gives all endpoints of seven groups and nothing else', async () => {
    const { id } = await create('HiPeople')
    const { groups } = await scene.maren.call(getCredential, { params: { id } })
    const full = groups.filter((group) => group.permissions.every((one) => one.granted)).map((group) => group.name)
    const touched = groups.filter((group) => group.permissions.some((one) => one.granted)).map((group) => group.name)
    expect(full).toHaveLength(7)
    expect(touched).toEqual(full)
    expect([...full].sort()).toEqual([...hipeopleGroups].sort())
  })

  test('[G-7, G-11] a key without a partner starts with nothing; Select All stores every endpoint of every group', async () => {
    const { id } = await create(null)
    expect(await granted(id)).toEqual([])
    await scene.maren.call(setCredentialPermissions, { params: { id }, body: { granted: everyPermission } })
    expect(await granted(id)).toHaveLength(135)
    await expect(
      scene.maren.call(setCredentialPermissions, { params: { id }, body: { granted: ['candidates.fly'] } }),
    ).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('candidates.fly'),
    })
    expect(await granted(id)).toHaveLength(135)
  })

  test('[G-9] after it was shown once, the key stands in no answer and in no table', async () => {
    const { id, key } = await create(null, 'Looked for everywhere')
    const answers = JSON.stringify([
      await scene.maren.call(listCredentials, {}),
      await scene.maren.call(getCredential, { params: { id } }),
    ])
    expect(answers).not.toContain(key)
    expect(await scene.dumpDatabase()).not.toContain(key)
  })

  test('[G-10] rotating makes a new key with the same permissions and revokes the old one in one step', async () => {
    const before = await create('HiPeople', 'To be rotated')
    const after = await scene.maren.call(rotateCredential, { params: { id: before.id } })
    expect(after.key).not.toBe(before.key)
    expect(await granted(after.id)).toEqual(await granted(before.id))
    expect((await scene.harvest(before.key).get('/v1/jobs?per_page=1')).status).toBe(401)
    expect((await scene.harvest(after.key).get('/v1/jobs?per_page=1')).status).toBe(200)
    await expect(scene.maren.call(rotateCredential, { params: { id: before.id } })).rejects.toMatchObject({ status: 409 })
  })

  test('a revoked key is out at the next call', async () => {
    const { id, key } = await create('HiPeople')
    expect((await scene.harvest(key).get('/v1/jobs?per_page=1')).status).toBe(200)
    await scene.maren.call(revokeCredential, { params: { id } })
    expect((await scene.harvest(key).get('/v1/jobs?per_page=1')).status).toBe(401)
  })

  test('calls that come at once are each counted: a key with ten calls left lets ten of thirty in, and strangers none', async () => {
    const { key } = await scene.network.createKey({ permissions: ['users.list'], rateLimit: 10 })
    const ask = async (given: string, path = '/v1/users') => {
      const answer = await fetch(`${scene.url}${path}`, { headers: { authorization: `Basic ${btoa(`${given}:`)}` } })
      return { status: answer.status, remaining: Number(answer.headers.get('x-ratelimit-remaining')) }
    }
    const stranger = key.slice(0, -4) + (key.endsWith('aaaa') ? 'bbbb' : 'aaaa')
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(n % 2 === 0 ? key : stranger)))
    const own = answers.filter((_, n) => n % 2 === 0)
    expect(answers.filter((_, n) => n % 2 === 1).every(({ status }) => status === 401)).toBe(true)
    const within = own.filter(({ status }) => status === 200)
    expect(within.map(({ remaining }) => remaining).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(own.filter(({ status }) => status === 429)).toHaveLength(20)
  })

  test('[G-26] each row shows description, type, partner, creator, created, last used, number of permissions, status', async () => {
    const { id, key } = await create('HiPeople', 'HiPeople Harvest API key')
    await scene.harvest(key).get('/v1/jobs?per_page=1')
    await expect
      .poll(async () => (await scene.maren.call(listCredentials, {})).rows.find((row) => row.id === id)?.lastUsedAt, {
        timeout: 5000,
      })
      .toEqual(expect.any(String))
    expect((await scene.maren.call(listCredentials, {})).rows.find((row) => row.id === id)).toMatchObject({
      description: 'HiPeople Harvest API key',
      type: 'harvest',
      partner: 'HiPeople',
      createdBy: 'Maren Lindqvist',
      createdAt: expect.any(String),
      permissionCount: partners.find((partner) => partner.name === 'HiPeople')?.permissions.length,
      status: 'active',
    })
  })
})

describe('user-specific permissions', () => {
  test('[G-59] a Site Admin without the right to edit advanced permissions cannot change them, and is told who can', async () => {
    const kwame = await scene.person('Kwame Mensah')
    const { rows } = await kwame.call(listUsers, { query: { q: 'Lena' } })
    const lena = await kwame.call(getUser, { params: { id: rows[0]!.id } })
    expect(lena).toMatchObject({ mayEditPermissions: false, whyNot: expect.stringContaining('Maren Lindqvist') })
    await expect(
      kwame.call(setUserPermissions, { params: { id: lena.id }, body: { granted: ['web-hooks'] } }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await kwame.call(getUser, { params: { id: lena.id } })).groups).toEqual(lena.groups)
  })

  test('[G-60] one with it sees the developer permissions in their words, and Save applies them at the next request', async () => {
    const ioana = await scene.person('Ioana Țurcanu')
    await expect(ioana.call(listWebHooks, {})).rejects.toMatchObject({ status: 403 })
    const page = await scene.maren.call(getUser, { params: { id: ioana.userId } })
    const developer = page.groups.find((group) => group.name === 'Developer Permissions')?.permissions.map((one) => one.label)
    expect(developer).toEqual(
      expect.arrayContaining(['Can manage and configure web hooks', "Can manage ALL organization's API Credentials"]),
    )
    expect(developer?.some((label) => label.includes('Job Board API'))).toBe(true)
    expect(developer?.some((label) => label.includes('Workday'))).toBe(true)
    await scene.maren.call(setUserPermissions, { params: { id: ioana.userId }, body: { granted: ['web-hooks', 'private-notes'] } })
    await expect(ioana.call(listWebHooks, {})).resolves.toMatchObject({ rows: expect.any(Array) })
    await scene.maren.call(setUserPermissions, { params: { id: ioana.userId }, body: { granted: ['private-notes'] } })
    await expect(ioana.call(listWebHooks, {})).rejects.toMatchObject({ status: 403 })
  })

  test('[EG-17] the right taken away while a form is open: save answers 403, and nothing was saved', async () => {
    const jakub = await scene.person('Jakub Nowak')
    const before = (await scene.maren.call(listWebHooks, {})).rows.length
    await scene.maren.call(setUserPermissions, { params: { id: jakub.userId }, body: { granted: [] } })
    const body = {
      name: 'Late',
      action: 'hire_candidate',
      endpointUrl: `${scene.receiver.url}/late`,
      secretKey: 'a late secret of some length',
    }
    await expect(jakub.call(createWebHook, { body })).rejects.toMatchObject({ status: 403 })
    expect((await scene.maren.call(listWebHooks, {})).rows).toHaveLength(before)
  })
})
