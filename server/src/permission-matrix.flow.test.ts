import * as accounts from '@orangery/contract/accounts'
import { type HarvestV1Id, harvestV1, permissionFor } from '@orangery/contract/harvest-v1'
import { fillPath, type Route } from '@orangery/contract/kernel'
import * as recruiting from '@orangery/contract/recruiting'
import { type Network, newestMail, openNetwork, type Person, everyRoute as routes, stranger } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** What somebody is; each policy is a question about it. */
interface Standing {
  readonly signedIn: boolean
  readonly coreUser: boolean
  readonly siteAdmin: boolean
  readonly permissions: readonly string[]
  /** Role per product. */
  readonly roles: Readonly<Record<string, string>>
}

const nobody: Standing = { signedIn: false, coreUser: false, siteAdmin: false, permissions: [], roles: {} }
const account: Standing = { ...nobody, signedIn: true }
const basic: Standing = { ...account, coreUser: true }
const siteAdmin: Standing = { ...basic, siteAdmin: true }
const developer = [
  'web-hooks',
  'api-credentials',
  'job-board-credentials',
  'workday',
  'private-notes',
  'advanced-permissions',
  'custom-fields',
]
const every = [...developer]

/** Everybody who may come to the door, from nobody to the owner. */
const standings: Readonly<Record<string, Standing>> = {
  stranger: nobody,
  'signed in, no user of Recruiting': account,
  'signed in, member of HiPeople alone': { ...account, roles: { hipeople: 'member' } },
  'signed in, admin of HiPeople alone': { ...account, roles: { hipeople: 'admin' } },
  Basic: basic,
  ...Object.fromEntries(every.map((one) => [`Basic with ${one}`, { ...basic, permissions: [one] }])),
  'Site Admin without any permission': siteAdmin,
  'Site Admin without advanced permissions': { ...siteAdmin, permissions: every.filter((one) => one !== 'advanced-permissions') },
  'Site Admin with all': { ...siteAdmin, permissions: every },
  owner: { ...siteAdmin, permissions: every, roles: { suite: 'admin', recruiting: 'admin', hipeople: 'admin' } },
}

const has = (permission: string) => (who: Standing) => who.coreUser && who.permissions.includes(permission)
const general: Readonly<Record<string, (who: Standing) => boolean>> = { anyone: () => true, 'signed-in': (who) => who.signedIn }

/** What each policy lets through, written down a second time from the contract's words. */
const policies: Readonly<Record<string, Readonly<Record<string, (who: Standing) => boolean>>>> = {
  accounts: { ...general, admin: (who) => who.roles.suite === 'admin' },
  recruiting: {
    ...general,
    member: (who) => who.coreUser,
    recruiter: (who) => who.siteAdmin,
    'site-admin': (who) => who.siteAdmin,
    offers: (who) => who.siteAdmin && has('private-notes')(who),
    'custom-fields': (who) => who.siteAdmin || has('custom-fields')(who),
    'web-hooks': has('web-hooks'),
    'api-credentials': has('api-credentials'),
    'advanced-permissions': (who) => who.siteAdmin && has('advanced-permissions')(who),
    connections: (who) => has('api-credentials')(who) && has('web-hooks')(who),
  },
  simulator: { simulator: (who) => who.signedIn },
  hipeople: {
    ...general,
    member: (who) => who.roles.hipeople !== undefined,
    admin: (who) => who.roles.hipeople === 'admin',
  },
}

/** These end the session of whoever calls them. */
const endsSession = (route: Route) => /sign-out|set-password/.test(route.id)

let network: Network
const people = new Map<string, Person>()

beforeAll(async () => {
  network = await openNetwork({ demo: true })
  const maren = await network.signIn()
  for (const [name, standing] of Object.entries(standings)) people.set(name, await comeAs(maren, name, standing))
})
afterAll(() => network.stop())

async function comeAs(maren: Person, name: string, standing: Standing): Promise<Person> {
  if (name === 'owner') return maren
  if (!standing.signedIn) return stranger(network.url)
  if (standing.coreUser)
    return network.invite({ level: standing.siteAdmin ? 'site_admin' : 'basic', permissions: standing.permissions })
  const email = `${name.replace(/\W+/g, '-')}@solvik.example`.toLowerCase()
  await maren.call(accounts.invite, { body: { email, name, roles: standing.roles } })
  await network.drain()
  const [, token = ''] = /\/start\/([\w-]+)/.exec((await newestMail(maren, { to: email })).text) ?? []
  const person = stranger(network.url, { email, name })
  await person.call(accounts.redeemLink, { params: { token }, body: {} })
  return person
}

/** What a call comes to, as far as the door is concerned: a body that fits nothing and ids of nobody change nothing. */
async function knock(person: Person, route: Route, headers: Record<string, string> = { 'x-orangery': '1' }): Promise<string> {
  const path = fillPath(
    route.path,
    Object.fromEntries([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, '4999999999'])),
  )
  const body = route.method === 'GET' ? {} : { body: '{}' }
  const answer = await person.fetch(path, {
    method: route.method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...body,
  })
  if (answer.status === 401) return 'sign in first'
  if (answer.status !== 403) return answer.status < 500 ? 'let in' : `failed with ${answer.status}`
  const { error } = (await answer.json()) as { error: { code: string } }
  return error.code === 'cross-site' ? 'cross-site' : 'refused'
}

test('every route names a policy that this table knows', () => {
  expect(routes.length).toBeGreaterThan(100)
  expect(routes.filter(({ face, route }) => !policies[face]?.[route.policy]).map(({ route }) => route.id)).toEqual([])
})

test('what anybody may call is little, and known', () => {
  const open = routes.filter(({ route }) => route.policy === 'anyone').map(({ route }) => route.id)
  expect(open.toSorted()).toEqual([
    'accounts.redeem-link',
    'accounts.request-reset',
    'accounts.session',
    'accounts.show-link',
    'accounts.sign-in',
    'accounts.sign-out',
  ])
})

describe('who may call what', () => {
  test.each(Object.entries(standings))('%s: 0 wrong cells', async (name, standing) => {
    const wrong: string[] = []
    // Last what ends the session.
    for (const { face, route } of routes.toSorted((a, b) => Number(endsSession(a.route)) - Number(endsSession(b.route)))) {
      const may = policies[face]![route.policy]!(standing)
      const expected = may ? 'let in' : standing.signedIn ? 'refused' : 'sign in first'
      if (endsSession(route) && standing.signedIn) continue
      const came = await knock(people.get(name)!, route)
      if (came !== expected) wrong.push(`${route.id} (${route.policy}): ${came} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('another site cannot act through somebody who is signed in', () => {
  const acts = routes.filter(({ route }) => route.method !== 'GET').map(({ route }) => route)

  test.each([
    ['a form without the own header', {}],
    ['a page of another origin', { 'x-orangery': '1', origin: 'https://evil.example' }],
    ['a page of a sandbox', { 'x-orangery': '1', origin: 'null' }],
    ['a browser that says cross-site', { 'x-orangery': '1', 'sec-fetch-site': 'cross-site' }],
    ['a browser that says same-site', { 'x-orangery': '1', 'sec-fetch-site': 'same-site' }],
  ])('%s is refused on every route that acts', async (_what, headers) => {
    const through: string[] = []
    for (const route of acts)
      if ((await knock(people.get('owner')!, route, headers as Record<string, string>)) !== 'cross-site') through.push(route.id)
    expect(through).toEqual([])
  })
})

describe('keys', () => {
  const operations = Object.values(harvestV1) as { id: HarvestV1Id; path: string }[]
  const call = async (key: string, { id, path }: { id: HarvestV1Id; path: string }) => {
    const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, '4999999999']))
    return (await network.harvest(key).ask(id, { params })).status
  }

  test('[G-16] each endpoint permission opens its own endpoint and no other, served or not', async () => {
    const maren = people.get('owner')!
    const none = await network.createKey({ rateLimit: 100_000 })
    const single = await network.createKey({ rateLimit: 100_000 })
    const wrong: string[] = []
    for (const operation of operations) {
      const permission = permissionFor(operation.id).id
      const granted = { params: { id: single.id }, body: { granted: [permission] } }
      await maren.call(recruiting.setCredentialPermissions, granted)
      const other = operations.find((one) => permissionFor(one.id).id !== permission)!
      if ((await call(none.key, operation)) !== 403) wrong.push(`${operation.id} without its permission`)
      if ([401, 403].includes(await call(single.key, operation))) wrong.push(`${operation.id} with its permission`)
      if ((await call(single.key, other)) !== 403) wrong.push(`${other.id} with the permission of ${operation.id}`)
    }
    expect(wrong).toEqual([])
  })

  test('[G-18] a key of another type, a revoked one, an unknown one, one letter more or less: 401 on every operation', async () => {
    const maren = people.get('owner')!
    const board = await maren.call(recruiting.createCredential, {
      body: { type: 'job_board', partner: null, description: 'Board' },
    })
    const { key } = await network.createKey({ permissions: 'all', rateLimit: 100_000 })
    const gone = await network.createKey({ permissions: 'all', rateLimit: 100_000 })
    await maren.call(recruiting.revokeCredential, { params: { id: gone.id } })
    const keys = {
      granted: key,
      'job board': board.key,
      revoked: gone.key,
      changed: `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`,
      shortened: key.slice(0, -1),
      lengthened: `${key}A`,
      'short id alone': key.slice(0, 8),
      'upper case': key.toUpperCase(),
      unknown: 'nobody-has-this',
      none: '',
    }
    const wrong: string[] = []
    for (const [what, one] of Object.entries(keys))
      for (const operation of operations) {
        const status = await call(one, operation)
        const right = what === 'granted' ? ![401, 403].includes(status) : status === 401
        if (!right) wrong.push(`${operation.id} with a key that is ${what}: ${status}`)
      }
    expect(wrong).toEqual([])
  })
})
