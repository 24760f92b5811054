import { deleteCandidate, mergeCandidate, type PayloadOf } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { applicationRowsOf } from '../applications/index.ts'
import { recordAudit } from '../audit/index.ts'
import {
  type Candidate,
  type CandidateRow,
  candidateRows,
  deleteCandidateRow,
  findCandidate,
  gonePerson,
  searchWordsOf,
  touchCandidate,
  updateCandidate,
} from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { hasEnabledHook, recordEvent } from '../events/index.ts'
import { holdTagsByName } from '../tags/index.ts'
import { type Absorbed, absorbTwins } from './absorb.ts'
import { combine } from './combine.ts'
import { lockPair, moveApplications, moveBelongings } from './merge.store.ts'
import { requireMergeRights } from './rights.ts'
import { writeMergeIntoFeed } from './tell.ts'

interface Pair {
  readonly primaryId: number
  readonly duplicateId: number
}

/**
 * Makes one person of two: the primary stays and wins where both say something, the duplicate's belongings come over, and the
 * duplicate is gone. What was lost is written into the feed. One event speaks of it.
 */
export async function mergeCandidates(core: CoreContext, actor: Actor, pair: Pair): Promise<void> {
  const { primaryId, duplicateId } = pair
  if (primaryId === duplicateId)
    throw refused(
      'merge-with-self',
      `Both ids are ${primaryId}; a candidate cannot be merged with themselves.`,
      'duplicate_candidate_id',
    )
  await inTransaction(core.db, async (tx) => {
    // Tags are held before people are locked, as whoever deletes a tag does.
    const seen = await candidateRows(tx, [primaryId, duplicateId])
    await holdTagsByName(tx, [...new Set(seen.flatMap((row) => row.tags))])
    const { primary, duplicate } = await lockBoth(tx, pair)
    requireNamed(primary)
    requireNamed(duplicate)
    const applications = await applicationRowsOf(tx, [primaryId, duplicateId])
    await requireMergeRights(tx, actor, [...new Set(applications.flatMap((row) => row.job_ids))])
    const gone = await findCandidate(tx, duplicateId)
    const at = core.clock.now()
    const absorbed = await absorbTwins(tx, actor, { applications, pair, at })
    await moveBelongings(tx, { from: duplicateId, to: primaryId })
    await moveApplications(tx, { from: duplicateId, to: primaryId, at })
    const { row, lost } = combine(primary, duplicate)
    const laneId = duplicate.merge_lane_id ?? duplicateId
    await updateCandidate(tx, primaryId, { ...columnsOf(row), merge_lane_id: laneId }, searchWordsOf({ ...primary, ...row }))
    await tellHooks(tx, actor, { gone: gone!, primaryId, absorbed, laneId, at })
    await deleteCandidateRow(tx, duplicateId)
    await touchCandidate(tx, primaryId, at)
    await writeMergeIntoFeed(tx, actor, { primaryId, duplicate, lost, absorbed, at })
    await recordAudit(tx, {
      actor,
      act: 'candidate.merged',
      subject: { kind: 'candidate', id: primaryId },
      at,
      detail: { duplicate: duplicateId, deleted_applications: absorbed.map(({ deleted }) => deleted.id) },
    })
  })
}

async function lockBoth(tx: CoreDb, { primaryId, duplicateId }: Pair) {
  const there = new Set(await lockPair(tx, [primaryId, duplicateId]))
  for (const id of [primaryId, duplicateId]) if (!there.has(id)) throw notFound('candidate', id)
  const rows = await candidateRows(tx, [primaryId, duplicateId])
  return { primary: rows.find((row) => row.id === primaryId)!, duplicate: rows.find((row) => row.id === duplicateId)! }
}

function requireNamed(row: CandidateRow): void {
  if (row.anonymized_at) throw conflict('anonymized', `The candidate ${row.id} was anonymized and cannot be merged.`)
}

function columnsOf(row: ReturnType<typeof combine>['row']) {
  const lists = [
    'phone_numbers',
    'addresses',
    'email_addresses',
    'website_addresses',
    'social_media_addresses',
    'custom_values',
  ] as const
  const { phone_numbers, addresses, email_addresses, website_addresses, social_media_addresses, custom_values, ...plain } = row
  const documents = { phone_numbers, addresses, email_addresses, website_addresses, social_media_addresses, custom_values }
  const texts = Object.fromEntries(lists.map((name) => [name, JSON.stringify(documents[name])])) as Record<
    (typeof lists)[number],
    string
  >
  return { ...plain, ...texts }
}

/** Told in the lane of the merge before, if there was one. A hook for merges keeps the one for deletions silent; without one, the deletion is what is told. */
async function tellHooks(
  tx: CoreDb,
  actor: Actor,
  {
    gone,
    primaryId,
    absorbed,
    laneId,
    at,
  }: { gone: Candidate; primaryId: number; absorbed: readonly Absorbed[]; laneId: number; at: Date },
): Promise<void> {
  const subject = { kind: 'candidate' as const, id: gone.id }
  const asDeletion = !(await hasEnabledHook(tx, mergeCandidate.action)) && (await hasEnabledHook(tx, deleteCandidate.action))
  if (asDeletion) {
    const deleted_application_ids = absorbed.map(({ deleted }) => deleted.id)
    const payload: PayloadOf<typeof deleteCandidate.action> = { person: { ...gonePerson(gone), deleted_application_ids } }
    await recordEvent(tx, { event: deleteCandidate, subject, laneId, actor, at, snapshot: async () => payload })
  } else {
    const payload: PayloadOf<typeof mergeCandidate.action> = { person: { ...gonePerson(gone), new_candidate_id: primaryId } }
    await recordEvent(tx, { event: mergeCandidate, subject, laneId, actor, at, snapshot: async () => payload })
  }
}
