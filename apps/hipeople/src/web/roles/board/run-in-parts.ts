import type { BulkOutcome } from '../../../contract/index.ts'

/** Small enough for a bar that moves and for Stop to mean something; the server takes up to 200. */
const partSize = 10
/** The budget of the ATS's key is counted in windows of ten seconds. */
const pauseMs = 3_000
const mostPauses = 40

interface Parts {
  readonly ids: readonly number[]
  readonly send: (ids: number[]) => Promise<{ rows: BulkOutcome[] }>
  /** Everything that is known so far. */
  readonly onProgress: (rows: readonly BulkOutcome[]) => void
  readonly isStopped: () => boolean
}

/** Part after part, until all have an outcome or Stop is pressed. Who was asked to wait comes again in the next part. */
export async function runInParts({ ids, send, onProgress, isStopped }: Parts): Promise<readonly BulkOutcome[]> {
  let left = [...ids]
  const rows: BulkOutcome[] = []
  for (let pauses = 0; left.length > 0 && !isStopped(); ) {
    const part = left.slice(0, partSize)
    const reply = await send(part)
    const waits = reply.rows.filter(({ outcome }) => outcome === 'wait')
    rows.push(...reply.rows.filter(({ outcome }) => outcome !== 'wait'))
    left = [...waits.map(({ applicationId }) => applicationId), ...left.slice(part.length)]
    onProgress(rows)
    if (waits.length === 0) continue
    pauses += 1
    if (pauses > mostPauses) return [...rows, ...waits]
    await new Promise((resume) => setTimeout(resume, pauseMs))
  }
  return rows
}
