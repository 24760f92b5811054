import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { makeTestRole } from '../fixtures/assessments.ts'
import { stageIds } from '../fixtures/fake-ats.ts'
import { eventAbout } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
let people = 0
beforeEach(async () => {
  t = await openTestHouse()
  await makeTestRole(t)
})
afterEach(() => t.stop())

type Step = 'to-assessment' | 'to-references' | 'to-offer' | 'reject' | 'unreject' | 'hire'
/** Stories in which people come back are the hard ones, so they are told more often than hires. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Step>('to-assessment', 'to-references', 'to-offer') },
  { weight: 3, arbitrary: fc.constant<Step>('reject') },
  { weight: 4, arbitrary: fc.constant<Step>('unreject') },
  { weight: 1, arbitrary: fc.constant<Step>('hire') },
)
const steps = fc.array(step, { minLength: 3, maxLength: 7 })
const dice = fc.array(fc.record({ rank: fc.nat(), drain: fc.boolean() }), { minLength: 14, maxLength: 14 })
const stageOf = { 'to-assessment': stageIds.assessment, 'to-references': stageIds.references, 'to-offer': stageIds.offer } as const

interface Heard {
  readonly action: 'candidate_stage_change' | 'reject_candidate' | 'unreject_candidate' | 'hire_candidate'
  readonly payload: unknown
}

/** Lives the story in the ATS and collects what its web hooks would say. A hired person's story is over; a rejected one is not moved. */
async function live(story: readonly Step[]): Promise<{ id: number; heard: Heard[]; status: string }> {
  people += 1
  const id = people
  const application = t.fake.addCandidate({ id, name: `Person Number${id}` }).applications[0]!.id
  const heard: Heard[] = []
  const tell = (action: Heard['action']) => heard.push({ action, payload: eventAbout(t.fake, application) })
  let status: 'active' | 'rejected' | 'hired' = 'active'
  let stage: number = stageIds.review
  for (const step of story) {
    if (status === 'hired') break
    // No two facts of an application share a second in an ATS that people use.
    await t.queue.moveClock(1000)
    if (step === 'reject' && status === 'active') {
      status = 'rejected'
      t.fake.setStatus(application, status)
      tell('reject_candidate')
    } else if (step === 'unreject' && status === 'rejected') {
      status = 'active'
      t.fake.setStatus(application, status)
      tell('unreject_candidate')
    } else if (step === 'hire' && status === 'active') {
      status = 'hired'
      t.fake.setStatus(application, status)
      tell('hire_candidate')
    } else if (step in stageOf && status === 'active' && stageOf[step as keyof typeof stageOf] !== stage) {
      stage = stageOf[step as keyof typeof stageOf]
      t.fake.move(application, stage)
      tell('candidate_stage_change')
    }
  }
  return { id, heard, status }
}

/** What a member sees of a candidate: which checks are open, and how many invites went. */
async function seen(id: number): Promise<{ open: string[]; invites: number }> {
  const { rows } = await t.call(contract.listRequests, { query: { candidateId: id } })
  const mails = (await t.mails()).filter(({ to }) => to.includes(`${id}@people.example`))
  return {
    open: rows
      .filter(({ state }) => state !== 'closed')
      .map(({ module }) => module)
      .sort(),
    invites: mails.length,
  }
}

test('[EH-6] any shuffling and doubling of stage, reject, unreject and hire events ends in the same state, and nobody is invited after a hire', async () => {
  await fc.assert(
    fc.asyncProperty(steps, dice, async (story, dice) => {
      const straight = await live(story)
      for (const { action, payload } of straight.heard) await t.hear(action, payload, { drain: false })
      await t.drain()
      const shuffled = await live(story)
      const mixed = [...shuffled.heard, ...shuffled.heard]
        .map((one, at) => ({ ...one, ...dice[at]! }))
        .sort((a, b) => a.rank - b.rank)
      // The worker may come to any of them before the next is heard.
      for (const { action, payload, drain } of mixed) await t.hear(action, payload, { drain })
      await t.drain()
      const [first, second] = [await seen(straight.id), await seen(shuffled.id)]
      expect(second).toEqual(first)
      if (straight.status !== 'active') expect(first).toEqual({ open: [], invites: 0 })
    }),
    { numRuns: 60, seed: 42 },
  )
}, 120_000)
