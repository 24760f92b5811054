import { randomUUID } from 'node:crypto'
import { candidateRows, type DocumentRow, hydrateCandidates, keepDocuments } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { linkedUserIds } from '../../../users/index.ts'
import { presentCandidate } from '../present/candidate.ts'
import { linkMark } from './links.ts'

/** Makes the missing ones of these documents and keeps them. Answers all of the candidates that are still there, in their order. */
export async function completeDocuments(core: CoreContext, rows: readonly DocumentRow[]): Promise<{ id: number; body: string }[]> {
  const missing = rows.filter((row) => row.body === null)
  if (missing.length === 0) return rows as (DocumentRow & { body: string })[]
  const bodies = await makeBodies(
    core,
    missing.map((row) => row.id),
  )
  const made = missing.flatMap((row) => {
    const body = bodies.get(row.id)
    return body === undefined ? [] : [{ ...row, body }]
  })
  await keepDocuments(core.db, made).catch((error: unknown) => core.logger.warn({ error }, 'documents could not be kept'))
  return rows.flatMap(({ id, body }) => {
    const text = body ?? bodies.get(id)
    return text === undefined ? [] : [{ id, body: text }]
  })
}

async function makeBodies(core: CoreContext, ids: readonly number[]): Promise<Map<number, string>> {
  const candidates = await hydrateCandidates(core.db, await candidateRows(core.db, ids))
  const fields = await loadFieldDefinitions(core.db)
  const linked = await linkedUserIds(core.db, ids)
  // Nobody can have written this into a text of theirs, so what carries it is a link of ours.
  const nonce = randomUUID()
  const place = (attachmentId: number) => `${nonce}${attachmentId}`
  return new Map(
    candidates.map((candidate) => [
      candidate.id,
      JSON.stringify(presentCandidate(place, candidate, { fields, linkedUserIds: linked.get(candidate.id) ?? [] })).replaceAll(
        nonce,
        linkMark,
      ),
    ]),
  )
}
