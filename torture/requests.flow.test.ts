import { me } from '@orangery/contract/recruiting'
import { type Network, openNetwork } from '@orangery/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardFaces, type Face, harvestFaces, ingestionFaces, webFaces } from './faces.ts'
import { idsIn, type KnownIds } from './known-ids.ts'
import { requestsOf } from './requests.ts'
import { patience, randomOf, report, sampleOf } from './sample.ts'

const { seed, points } = sampleOf(2000)

let network: Network
let faces: Face[]
let known: KnownIds
let renew: () => Promise<void>

beforeAll(async () => {
  network = await openNetwork({ demo: true })
  const maren = await network.signIn()
  const own = (await maren.call(me, {})).user!.id
  const { key } = await network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  renew = async () => {
    known = await idsIn(network.harvest(key), [own])
  }
  await renew()
  faces = [
    ...(await harvestFaces(network, { key, actor: own })),
    ...webFaces(maren),
    ...(await boardFaces(network, maren)),
    ...(await ingestionFaces(network, maren)),
  ]
})
afterAll(() => network.stop())

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
      const [asked] = fc.sample(requestsOf(face.target, face.ids ?? ids), { numRuns: 1, seed: Math.floor(random() * 2 ** 31) })
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
