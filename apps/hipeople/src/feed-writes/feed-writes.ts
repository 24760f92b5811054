import { inTransaction } from '@orangery/app-kit'
import { type Ats, AtsError } from '@orangery/client'
import { unlessGone, withAts } from '../ask-ats.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { writeFeed } from '../jobs/kinds.ts'
import { forgetToken, linkById } from '../links/links.store.ts'
import { readAddress } from '../links/links.ts'
import { contentsOf } from '../reports/contents.ts'
import { readPdf } from '../reports/pdf-file.ts'
import { reportById } from '../reports/reports.store.ts'
import { type RequestRow, requestById } from '../requests/requests.store.ts'
import { readSettings } from '../settings/settings.store.ts'
import {
  countAttempt,
  type FeedWriteRow,
  feedWriteById,
  insertFeedWrite,
  markFeedWrite,
  noteFeedError,
  waitingFeedWrites,
} from './feed-writes.store.ts'

export interface NewFeedWrite {
  /** The same cause is written once. */
  readonly cause: string
  readonly kind: 'note' | 'attachment'
  readonly request: Pick<RequestRow, 'id' | 'candidate_id'>
  readonly body: string
  readonly reportId?: number
  /** Stands in the body as {link}. */
  readonly linkId?: number
}

/** Puts something for the candidate's feed into the outbox, in the caller's transaction. */
export async function planFeedWrite(tx: HiDb, house: House, write: NewFeedWrite): Promise<void> {
  const id = await insertFeedWrite(tx, {
    cause: write.cause,
    kind: write.kind,
    request_id: write.request.id,
    candidate_id: write.request.candidate_id,
    report_id: write.reportId ?? null,
    link_id: write.linkId ?? null,
    body: write.body,
    last_error: null,
    created_at: house.clock.now(),
    written_at: null,
  })
  if (id !== undefined) await house.queue.add(tx, writeFeed, { feedWriteId: id }, { key: String(id) })
}

/**
 * Writes one row of the outbox into the ATS. Between the ATS's answer and our own mark a crash is possible, so a later try first looks
 * whether the note or file is there already: a second run writes nothing twice.
 */
export async function performFeedWrite(house: House, feedWriteId: number): Promise<void> {
  const write = await feedWriteById(house.db, feedWriteId)
  if (write?.state !== 'waiting') return
  try {
    await withAts(house, async (ats) => {
      const before = await countAttempt(house.db, write.id)
      await writeInto(house, ats, { write, again: before > 0 })
    })
  } catch (error) {
    await noteFeedError(house.db, write.id, error instanceof Error ? error.message : String(error))
    if (!(error instanceof AtsError)) throw error
    // Not the key and not the moment: the ATS will say the same tomorrow.
    await giveUp(house, write, error.message)
    return
  }
  await markFeedWrite(house.db, write.id, { state: 'written', error: null, at: house.clock.now() })
  if (write.link_id !== null) await forgetToken(house.db, write.link_id)
}

async function writeInto(house: House, ats: Ats, { write, again }: { write: FeedWriteRow; again: boolean }): Promise<void> {
  const actor = await house.connection.actingUserId()
  if (write.kind === 'note') {
    const body = await bodyOf(house, write)
    if (again && (await ats.feed(write.candidate_id)).notes.some((note) => note.body === body)) return
    const { noteVisibility } = await readSettings(house.db)
    await ats.addNote({ actor, candidateId: write.candidate_id, body, visibility: noteVisibility })
    return
  }
  const report = write.report_id === null ? undefined : await reportById(house.db, write.report_id)
  if (!report?.pdf_key) return
  const request = await requestById(house.db, write.request_id)
  const filename =
    `${contentsOf(report)?.title ?? 'Report'} ${request?.candidate_name ?? ''} v${report.version} (${report.id}).pdf`.replace(
      /[\\/:*?"<>|\r\n]+/g,
      ' ',
    )
  if (again && (await unlessGone(ats.candidate(write.candidate_id)))?.attachments.some((file) => file.filename === filename)) return
  // Of the three types only this one is kept from people who may not see everything about a candidate.
  await ats.addAttachment({
    actor,
    candidateId: write.candidate_id,
    filename,
    type: 'admin_only',
    contentType: 'application/pdf',
    content: await readPdf(house, report.pdf_key),
  })
}

async function bodyOf(house: House, write: FeedWriteRow): Promise<string> {
  if (write.link_id === null) return write.body
  const link = await linkById(house.db, write.link_id)
  const url = link && readAddress(house, link)
  return write.body.replace('{link}', url ?? '(the link was withdrawn)')
}

async function giveUp(house: House, write: FeedWriteRow, reason: string): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await markFeedWrite(tx, write.id, { state: 'refused', error: reason, at: null })
    const request = await requestById(tx, write.request_id)
    await recordDecision(tx, house, {
      rule: 'Feed',
      outcome: 'failed',
      text: `The ATS did not take the ${write.kind === 'note' ? 'note' : 'file'} for the feed: ${reason}`,
      candidateId: write.candidate_id,
      candidateName: request?.candidate_name ?? null,
      roleId: request?.role_id ?? null,
      requestId: write.request_id,
    })
  })
}

/** A new key is there: what waited is tried now instead of at its next turn. */
export async function hurryFeedWrites(house: House): Promise<void> {
  const ids = await waitingFeedWrites(house.db)
  await house.queue.addMany(
    house.db,
    writeFeed,
    ids.map((id) => ({ payload: { feedWriteId: id }, key: String(id) })),
  )
}
