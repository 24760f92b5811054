import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { lockCandidate, touchCandidate } from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound } from '../errors.ts'
import { type FeedItem, insertFeedItem, loadFeedItem } from './feed.store.ts'

export type Visibility = 'admin_only' | 'private' | 'public'

/** Writes a note in the name of `authorId`, who may be another than the one that asks (the API names both). */
export async function addNote(
  core: CoreContext,
  actor: Actor,
  note: { candidateId: number; authorId: number | null; body: string; visibility: Visibility },
): Promise<FeedItem> {
  return write(core, note.candidateId, {
    kind: 'note',
    user_id: note.authorId ?? actor.userId,
    body: note.body,
    visibility: note.visibility,
  })
}

/** Files an e-mail that somebody sent elsewhere; nothing is sent from here. */
export async function addEmailNote(
  core: CoreContext,
  actor: Actor,
  mail: {
    candidateId: number
    authorId: number | null
    to: string
    from: string
    cc: string | null
    subject: string
    body: string
  },
): Promise<FeedItem> {
  return write(core, mail.candidateId, {
    kind: 'email',
    user_id: mail.authorId ?? actor.userId,
    subject: mail.subject,
    body: mail.body,
    email_to: mail.to,
    email_from: mail.from,
    email_cc: mail.cc,
  })
}

async function write(
  core: CoreContext,
  candidateId: number,
  item: Omit<Parameters<typeof insertFeedItem>[1], 'candidate_id' | 'created_at'>,
) {
  return inTransaction(core.db, async (tx) => {
    if (!(await lockCandidate(tx, candidateId))) throw notFound('candidate', candidateId)
    const at = core.clock.now()
    const id = await insertFeedItem(tx, { ...item, candidate_id: candidateId, created_at: at })
    await touchCandidate(tx, candidateId, at)
    return loadFeedItem(tx, id)
  })
}

/** What a rule leaves in the feed beside its fact. Called inside the rule's own transaction. */
export async function recordActivity(
  tx: CoreDb,
  activity: { candidateId: number; applicationId: number | null; actor: Actor; subject: string; body: string; at: Date },
): Promise<void> {
  await insertFeedItem(tx, {
    candidate_id: activity.candidateId,
    application_id: activity.applicationId,
    kind: 'activity',
    user_id: activity.actor.userId,
    subject: activity.subject,
    body: activity.body,
    created_at: activity.at,
  })
}

/** A note that a rule writes beside its fact, inside the rule's own transaction. Answers its id. */
export async function addNoteIn(
  tx: CoreDb,
  note: {
    candidateId: number
    applicationId: number | null
    authorId: number | null
    body: string
    visibility: Visibility
    at: Date
  },
): Promise<number> {
  return insertFeedItem(tx, {
    candidate_id: note.candidateId,
    application_id: note.applicationId,
    kind: 'note',
    user_id: note.authorId,
    body: note.body,
    visibility: note.visibility,
    created_at: note.at,
  })
}
