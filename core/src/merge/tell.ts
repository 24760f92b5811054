import type { Actor } from '../actor.ts'
import { loadNames } from '../applications/index.ts'
import type { CandidateRow } from '../candidates/index.ts'
import type { CoreDb } from '../context.ts'
import { loadFieldDefinitions } from '../custom-fields/index.ts'
import { addNoteIn, recordActivity } from '../feed/index.ts'
import { fullName, loadUserRefs } from '../people/index.ts'
import type { Absorbed } from './absorb.ts'
import type { LostValue } from './combine.ts'

interface Merged {
  readonly primaryId: number
  readonly duplicate: CandidateRow
  readonly lost: readonly LostValue[]
  readonly absorbed: readonly Absorbed[]
  readonly at: Date
}

/** What the merge took away, in the feed of the one who stays; values of private fields stand in a private note instead. */
export async function writeMergeIntoFeed(tx: CoreDb, actor: Actor, merged: Merged): Promise<void> {
  const { primaryId: candidateId, duplicate, absorbed, at } = merged
  const { open, hidden } = await linesOfLost(tx, merged.lost)
  const { jobs } = await loadNames(tx, { jobs: absorbed.flatMap(({ deleted }) => deleted.job_ids) })
  const lines = [
    `${fullName(duplicate)} (${duplicate.id}) was merged into this profile.`,
    ...open.map(inWords),
    ...absorbed.map(({ deleted, kept }) => {
      const job = jobs.get(deleted.job_ids[0]!)?.name ?? 'a job'
      return `Both had applied to ${job}: application ${deleted.id} (${deleted.status}) was deleted, its parts are kept with ${kept.id}.`
    }),
  ]
  await recordActivity(tx, { candidateId, applicationId: null, actor, subject: 'Candidates Merged', body: lines.join('\n'), at })
  if (hidden.length > 0)
    await addNoteIn(tx, {
      candidateId,
      applicationId: null,
      authorId: actor.userId,
      body: ['Private values lost in a merge', ...hidden.map(inWords)].join('\n'),
      visibility: 'private',
      at,
    })
}

interface Line {
  readonly label: string
  readonly value: string
}

/** Lost values in words; those of private fields apart. */
export async function linesOfLost(db: CoreDb, lost: readonly LostValue[]): Promise<{ open: Line[]; hidden: Line[] }> {
  const users = await loadUserRefs(
    db,
    lost.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  )
  const definitions = (await loadFieldDefinitions(db)).filter((one) => one.fieldType === 'candidate')
  const open: Line[] = []
  const hidden: Line[] = []
  for (const { field, nameKey, value } of lost) {
    const definition = nameKey === undefined ? undefined : definitions.find((one) => one.nameKey === nameKey)
    const user = nameKey === undefined && typeof value === 'number' ? users.get(value)?.name : undefined
    const line = { label: definition?.name ?? field, value: user ?? (typeof value === 'string' ? value : JSON.stringify(value)) }
    // A field without a definition was private for all we know.
    if (nameKey !== undefined && definition?.private !== false) hidden.push(line)
    else open.push(line)
  }
  return { open, hidden }
}

const inWords = ({ label, value }: Line) => `Lost ${label}: ${value}`
