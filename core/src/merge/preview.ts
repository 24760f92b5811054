import { applicationRowsOf, loadNames } from '../applications/index.ts'
import { type CandidateRow, candidateRows } from '../candidates/index.ts'
import type { CoreDb } from '../context.ts'
import { notFound } from '../errors.ts'
import { fullName } from '../people/index.ts'
import { twinsOf } from './absorb.ts'
import { combine } from './combine.ts'
import { linesOfLost } from './tell.ts'

export interface MergePreview {
  readonly duplicate: { readonly id: number; readonly name: string }
  readonly refusal: string | null
  readonly kept: readonly { label: string; value: string }[]
  readonly lost: readonly { label: string; value: string }[]
  readonly deletedApplications: readonly { id: number; job: string }[]
}

/** What a merge would come to, as things stand now. Private values are left out for whoever may not see them. */
export async function previewMerge(
  db: CoreDb,
  pair: { primaryId: number; duplicateId: number },
  { seesPrivate }: { seesPrivate: boolean },
): Promise<MergePreview> {
  const { primaryId, duplicateId } = pair
  const rows = await candidateRows(db, [primaryId, duplicateId])
  const of = (id: number) => rows.find((row) => row.id === id)
  const [primary, duplicate] = [of(primaryId), of(duplicateId)]
  if (!primary) throw notFound('candidate', primaryId)
  if (!duplicate) throw notFound('candidate', duplicateId)
  const { row, lost } = combine(primary, duplicate)
  const { open, hidden } = await linesOfLost(db, lost)
  const applications = await applicationRowsOf(db, [primaryId, duplicateId])
  const twins = twinsOf(applications, pair)
  const { jobs } = await loadNames(db, { jobs: twins.flatMap(({ deleted }) => deleted.job_ids) })
  const values = (list: readonly { value: string }[]) => list.map(({ value }) => value).join(', ')
  const kept = [
    { label: 'Name', value: fullName(primary) },
    { label: 'Title', value: row.title ?? '' },
    { label: 'Company', value: row.company ?? '' },
    { label: 'E-mail addresses', value: values(row.email_addresses) },
    { label: 'Phone numbers', value: values(row.phone_numbers) },
    { label: 'Tags', value: row.tags.join(', ') },
    { label: 'Applications', value: String(applications.length - twins.length) },
  ].filter(({ value }) => value !== '')
  return {
    duplicate: { id: duplicateId, name: fullName(duplicate) },
    refusal: refusalOf(primary, duplicate),
    kept,
    lost: seesPrivate ? [...open, ...hidden] : open,
    deletedApplications: twins.map(({ deleted }) => ({ id: deleted.id, job: jobs.get(deleted.job_ids[0]!)?.name ?? 'a job' })),
  }
}

function refusalOf(primary: CandidateRow, duplicate: CandidateRow): string | null {
  if (primary.id === duplicate.id) return 'This is the same candidate.'
  const gone = [primary, duplicate].find((row) => row.anonymized_at)
  return gone ? `${fullName(gone)} was anonymized and cannot be merged.` : null
}
