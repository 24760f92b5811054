import { type HarvestV1Id, harvestV1, servedIds } from '@orangery/contract/harvest-v1'
import { me } from '@orangery/contract/recruiting'
import { everyRoute, type Network, openNetwork, type Person } from '@orangery/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsIn, type KnownIds } from './known-ids.ts'
import { type Asked, requestsOf, type Target } from './requests.ts'
import { patience, randomOf, report, sampleOf } from './sample.ts'

const { seed, points } = sampleOf(2000)
/** What ends the session, moves everybody's clock or takes a key away from us is left to tests of its own. */
const apart = /sign-out|set-password|move-clock|revoke|disable|credential-limit|credential-permissions/
const refusals = [400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429]

interface Face {
  readonly target: Target
  readonly statuses: readonly number[]
  send(asked: Asked): Promise<Response>
}

let network: Network
let maren: Person
let faces: Face[]
let known: KnownIds
let renew: () => Promise<void>

beforeAll(async () => {
  network = await openNetwork({ demo: true })
  maren = await network.signIn()
  const own = (await maren.call(me, {})).user!.id
  const { key } = await network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  const authorization = `Basic ${btoa(`${key}:`)}`
  renew = async () => {
    known = await idsIn(network.harvest(key), [own])
  }
  await renew()
  const operations = servedIds.map((id: HarvestV1Id) => harvestV1[id] as unknown as Target & { status: number })
  faces = [
    ...operations.map((target) => ({
      target,
      // 200 and 204 where what was asked for stood there already.
      statuses: [target.status, 200, 204, 401, 403, 404, 422, 429],
      send: ({ path, ...init }: Asked) =>
        fetch(network.url + path, { ...init, headers: { authorization, 'on-behalf-of': String(own), ...typed(init) } }),
    })),
    ...everyRoute
      .filter(({ route }) => !apart.test(route.id))
      .map(({ route }) => ({
        target: route,
        statuses: [200, 201, 204, ...refusals],
        send: ({ path, ...init }: Asked) => maren.fetch(path, { ...init, headers: { 'x-orangery': '1', ...typed(init) } }),
      })),
  ]
})
afterAll(() => network.stop())

function typed({ headers, body }: Pick<Asked, 'headers' | 'body'>): Record<string, string> {
  return { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }
}

test('whatever is sent to any operation and any route ends in a documented status', { timeout: patience }, async () => {
  const wrong: string[] = []
  const answered = new Map<number, number>()
  const random = randomOf(seed)
  const each = 100
  const ids = (name: string) => known.of(name)
  for (let sent = 0; sent < points; sent += each) {
    if (sent > 0 && sent % 5000 === 0) await renew()
    const batch = Array.from({ length: Math.min(each, points - sent) }, (_, at) => {
      const face = faces[(sent + at) % faces.length]!
      const [asked] = fc.sample(requestsOf(face.target, ids), { numRuns: 1, seed: Math.floor(random() * 2 ** 31) })
      return { face, asked: asked! }
    })
    for (const { face, asked } of batch) {
      const answer = await face.send(asked)
      const said = await answer.text()
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
      if (!face.statuses.includes(answer.status))
        wrong.push(
          `${face.target.id}: ${answer.status} ${said.slice(0, 200)}\n${asked.method} ${asked.path.slice(0, 300)}\n${asked.body?.slice(0, 1500)}`,
        )
    }
  }
  const counts = Object.fromEntries([...answered].toSorted(([a], [b]) => a - b).map(([status, count]) => [`× ${status}`, count]))
  report({ requests: points, targets: faces.length, ...counts, wrong: wrong.length })
  expect(wrong.slice(0, 30)).toEqual([])
  // Enough gets through to reach the rules behind the door, and the door stays open for the caller.
  expect(answered.get(200) ?? 0).toBeGreaterThan(points / 20)
  expect(answered.get(401) ?? 0).toBeLessThan(points / 20)
})
