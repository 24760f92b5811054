import { setTimeout as pause } from 'node:timers/promises'
import {
  addCandidate,
  addNote,
  decisionOptions,
  getJob,
  listJobs,
  me,
  moveApplication,
  rejectApplication,
} from '@orangery/contract/recruiting'
import type { HarvestCaller } from '@orangery/testing/launcher'
import type { Factory } from './factory.ts'

/** A fact that a writer asked for; `answered` once the suite has said 2xx, and nobody knows what became of the others. */
export interface Fact {
  readonly kind: 'added' | 'moved' | 'rejected' | 'noted'
  /** The stage that somebody was moved to, or the text of a note. */
  readonly what: string
  readonly answered: boolean
}

/** One candidate and what was done to them, in order. After a fact without an answer nothing more is done to them. */
export interface Story {
  readonly name: string
  readonly email: string
  readonly facts: Fact[]
}

export interface Writers {
  /** A partner's program, which may do everything. */
  readonly partner: HarvestCaller
  readonly stories: readonly Story[]
  answered(): number
  stop(): Promise<void>
}

/** Writers that add candidates, move them stage by stage, note things and reject, over the pages' routes and over Harvest in turn. */
export async function startWriters(factory: Factory, options: { count: number; random: () => number }): Promise<Writers> {
  const { maren } = factory
  const { random } = options
  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const { stages } = await maren.call(getJob, { params: { id: job.id } })
  const userId = (await maren.call(me, {})).user!.id
  const { key } = await factory.web().createKey({ permissions: 'all', rateLimit: 1_000_000 })
  const partner = factory.web().harvest(key, { actor: userId })
  const stories: Story[] = []
  let on = true
  let answered = 0

  async function ask(story: Story, fact: Pick<Fact, 'kind' | 'what'>, act: () => Promise<unknown>): Promise<boolean> {
    const done = await act().then(
      () => true,
      () => false,
    )
    story.facts.push({ ...fact, answered: done })
    if (done) answered += 1
    // Room for deliveries between the facts, so that a kill meets each of them in every state.
    await pause(random() * 30)
    return done
  }

  async function tell(): Promise<void> {
    const number = stories.length + 1
    const story: Story = { name: `Fact ${number}`, email: `fact.${number}@example.com`, facts: [] }
    stories.push(story)
    let made = { candidateId: 0, applicationId: 0 }
    const body = { firstName: 'Fact', lastName: String(number), email: story.email, jobId: job.id }
    const added = await ask(story, { kind: 'added', what: '' }, async () => {
      made = await maren.call(addCandidate, { body })
    })
    if (!added) return void (await pause(50))
    const { candidateId, applicationId } = made
    const params = { id: applicationId }
    const depth = 1 + Math.floor(random() * (stages.length - 1))
    for (let at = 0; at < depth && on; at += 1) {
      const [from, to] = [stages[at]!, stages[at + 1]!]
      const overHarvest = random() < 0.5
      const moved = await ask(story, { kind: 'moved', what: to.name }, () =>
        overHarvest
          ? partner.do('applications.move', { params, body: { from_stage_id: from.id, to_stage_id: to.id } })
          : maren.call(moveApplication, { params, body: { fromStageId: from.id, toStageId: to.id } }),
      )
      if (!moved) return
      if (random() < 0.4) {
        const what = `Note ${at} about ${story.name}`
        const note = { body: what, visibility: 'public' as const }
        const noted = await ask(story, { kind: 'noted', what }, () =>
          overHarvest
            ? partner.do('candidates.add_note', { params: { id: candidateId }, body: { ...note, user_id: userId } })
            : maren.call(addNote, { params: { id: candidateId }, body: note }),
        )
        if (!noted) return
      }
    }
    if (random() < 0.5 && on) {
      const options = await maren.call(decisionOptions, { params }).catch(() => undefined)
      const reasonId = options?.rejectionReasons[0]?.id
      if (reasonId !== undefined)
        await ask(story, { kind: 'rejected', what: '' }, () => maren.call(rejectApplication, { params, body: { reasonId } }))
    }
  }

  const loops = Array.from({ length: options.count }, async () => {
    while (on) await tell()
  })
  return {
    partner,
    stories,
    answered: () => answered,
    async stop() {
      on = false
      await Promise.all(loops)
    },
  }
}
