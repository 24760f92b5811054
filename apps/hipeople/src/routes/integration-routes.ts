import { type AppBinding, answer, DomainError, onceMore } from '@orangery/app-kit'
import { type Ats, AtsError, type HiringTeamMember, type Job } from '@orangery/client'
import { hipeopleHooks, webhookEvents } from '@orangery/contract/webhooks'
import { inWords } from '../ask-ats.ts'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import { countWaitingFeedWrites } from '../feed-writes/feed-writes.store.ts'
import { hurryFeedWrites } from '../feed-writes/feed-writes.ts'
import type { House } from '../house.ts'
import { ownChecks } from '../integration/own-checks.ts'
import { hurryInvites } from '../requests/hurry-invites.ts'
import { me, ok } from './who.ts'

/** Jobs that the choice of an acting user is made from; a search is not needed for it. */
const mostJobs = 200

export function integrationRoutes(house: House): AppBinding[] {
  const { connection, db } = house
  const audit = (call: Parameters<typeof me>[0], act: string, details = {}) =>
    recordAct(db, { at: house.clock.now(), by: me(call), act, subject: 'integration', details })
  const view = async () => {
    const current = await connection.current()
    if (!current) throw new DomainError('not-connected', 'HiPeople is not connected to Greenhouse yet.', { kind: 'conflict' })
    return current
  }

  return [
    answer(contract.getIntegration, async () => presentIntegration(house)),
    answer(contract.getHookDetails, async () => {
      const { endpointUrl, hookSecret } = await view()
      const hooks = hipeopleHooks.hooks.map(({ name, action }) => ({ name, when: webhookEvents[action].when }))
      return { endpointUrl, secretKey: hookSecret, hooks }
    }),
    answer(contract.lookWithKey, async ({ body }) => {
      try {
        return await onceMore(() => lookAround(connection.tryOut({ credential: body.apiKey }), body.jobId))
      } catch (error) {
        if (!(error instanceof AtsError)) throw error
        const { publicMessage } = inWords(error)
        throw new DomainError('key', publicMessage, { fields: [{ field: 'apiKey', message: publicMessage }], cause: error })
      }
    }),
    answer(contract.setKey, async ({ body, ...call }) => {
      await connection.connect({
        ...(body.baseUrl ? { baseUrl: body.baseUrl } : {}),
        credential: body.apiKey,
        actingUserId: body.actingUserId,
        by: me(call).name,
      })
      await audit(call, 'key-set', { actingUserId: body.actingUserId })
      await hurryFeedWrites(house)
      await hurryInvites(house)
      return presentIntegration(house)
    }),
    answer(contract.getChecks, async () => ({ checks: [...(await connection.checks()), ...(await ownChecks(house))] })),
    answer(contract.rotateSecret, async (call) => {
      const { endpointUrl, hookSecret } = await connection.rotateSecret()
      await audit(call, 'secret-rotated')
      return { endpointUrl, secretKey: hookSecret }
    }),
    answer(contract.disconnect, async (call) => {
      await connection.disconnect()
      await audit(call, 'disconnected')
      return ok
    }),
  ]
}

async function presentIntegration(house: House): Promise<contract.Integration> {
  const current = await house.connection.current()
  const failure = current?.credentialFailure
  return {
    state: current ? (failure ? 'broken' : 'active') : 'none',
    baseUrl: current?.baseUrl ?? null,
    connectedAt: current?.connectedAt.toISOString() ?? null,
    connectedBy: current?.connectedBy ?? null,
    actingUserId: current?.actingUserId ?? null,
    failure: failure ? { at: failure.at.toISOString(), reason: failure.reason } : null,
    waitingWrites: await countWaitingFeedWrites(house.db),
  }
}

/** The jobs that the key sees, and who works on one of them. Names stand where an application of the job tells them. */
async function lookAround(ats: Ats, jobId: number | undefined) {
  const jobs: Job[] = []
  for await (const job of ats.jobs()) {
    jobs.push(job)
    if (jobs.length === mostJobs) break
  }
  const team = jobId === undefined ? [] : await ats.hiringTeam(jobId)
  const names = jobId === undefined ? new Map<number, string>() : await namesIn(ats, jobId)
  return {
    jobs: jobs.map(({ id, name, requisitionId, status }) => ({ id, name, requisitionId, status })),
    team: [...rolesByUser(team)].map(([userId, roles]) => ({ userId, roles, name: names.get(userId) ?? null })),
  }
}

function rolesByUser(team: readonly HiringTeamMember[]): Map<number, string[]> {
  const users = new Map<number, string[]>()
  for (const { userId, role } of team.filter(({ isActive }) => isActive)) users.set(userId, [...(users.get(userId) ?? []), role])
  return users
}

/** The seven groups hold no users, but applications name their recruiter and coordinator. */
async function namesIn(ats: Ats, jobId: number): Promise<Map<number, string>> {
  const names = new Map<number, string>()
  let seen = 0
  for await (const { recruiter, coordinator } of ats.applications({ jobId })) {
    for (const person of [recruiter, coordinator]) if (person) names.set(person.id, person.name)
    seen += 1
    if (seen === 100) break
  }
  return names
}
