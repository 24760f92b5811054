import { DomainError, type Member } from '@orangery/app-kit'
import { type Application, type Ats, AtsError } from '@orangery/client'
import { inWords, unlessGone } from '../ask-ats.ts'
import type { BulkOutcome } from '../contract/index.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import type { House } from '../house.ts'
import { checksOnBoard } from '../requests/board.store.ts'
import { type RequestRow, stageOf } from '../requests/requests.store.ts'
import type { RoleRow } from '../roles/roles.store.ts'

export type Outcome = Pick<BulkOutcome, 'outcome' | 'text'>

/** A candidate who was chosen, with the newest checks of the role. */
export interface Chosen {
  readonly applicationId: number
  readonly candidateName: string
  readonly checks: readonly RequestRow[]
}

export interface Bulk {
  readonly by: Member
  readonly role: RoleRow
  /** What decisions name it: "Advance". */
  readonly rule: string
}

/** Those who were chosen, in that order. Throws `not-in-role-checks` when one of them has no check of this role: then nothing is done. */
export async function chosenOf(house: House, role: RoleRow, applicationIds: readonly number[]): Promise<Chosen[]> {
  const checks = await checksOnBoard(house.db, role.id, applicationIds)
  return applicationIds.map((applicationId) => {
    const mine = checks.filter((one) => one.application_id === applicationId)
    const [first] = mine
    if (!first)
      throw new DomainError(
        'not-in-role-checks',
        `Application ${applicationId} has no check of ${role.title}, so nothing was done. Load the page again.`,
        { kind: 'not-found' },
      )
    return { applicationId, candidateName: first.candidate_name, checks: mine }
  })
}

/** In the order given, each for itself: a refusal is the outcome of one, and the rest goes on. Once the ATS asks to wait, nobody else is asked. */
export async function oneByOne(
  house: House,
  chosen: readonly Chosen[],
  { by, role, rule, work }: Bulk & { work: (ats: Ats, one: Chosen) => Promise<Outcome> },
): Promise<BulkOutcome[]> {
  const ats = await house.connection.ats()
  const rows: BulkOutcome[] = []
  let slow = false
  for (const one of chosen) {
    const { applicationId, candidateName } = one
    const outcome: Outcome = slow ? later : await tried(() => work(ats, one))
    slow ||= outcome.outcome === 'wait'
    rows.push({ applicationId, candidateName, ...outcome })
    if (outcome.outcome === 'wait') continue
    await recordDecision(house.db, house, {
      rule,
      outcome: outcome.outcome,
      text: `${by.name}: ${outcome.text}.`,
      candidateId: one.checks[0]?.candidate_id,
      candidateName,
      applicationId,
      roleId: role.id,
      requestId: one.checks[0]?.id,
    })
  }
  return rows
}

const later: Outcome = { outcome: 'wait', text: 'the ATS asks to wait a few seconds' }

async function tried(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AtsError)) throw error
    if (error.kind === 'rate-limited') return later
    return { outcome: 'failed', text: lowerFirst(inWords(error).message) }
  }
}

/** The application as the ATS has it now, or why nothing is to be done. */
export async function activeNow(ats: Ats, house: House, one: Chosen): Promise<Application | Outcome> {
  const application = await unlessGone(ats.application(one.applicationId))
  const skipped = (text: string): Outcome => ({ outcome: 'skipped', text })
  if (!application) return skipped('is not in the ATS any more')
  if (application.status !== 'active') return skipped(`was ${application.status} meanwhile`)
  if (!application.stage) return skipped('stands in no stage')
  const seen = await stageOf(house.db, one.applicationId)
  if (seen !== null && seen !== application.stage.name)
    return skipped(`stands in ${application.stage.name} now, and not in ${seen}`)
  return application
}

/** "(The) ATS …" after a colon begins small, as a sentence that goes on. */
function lowerFirst(text: string): string {
  const words = text.replace(/\.$/, '')
  return /^The /.test(words) ? `the ${words.slice(4)}` : words
}
