import { inTransaction } from '@orangery/app-kit'
import { unlessGone, withAts } from '../ask-ats.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { planFeedWrite } from '../feed-writes/feed-writes.ts'
import { after, day, type HiDb, type House } from '../house.ts'
import { reachDueDate } from '../jobs/kinds.ts'
import { mailableLink } from '../links/links.ts'
import { post } from '../mails/post.ts'
import { invitePushed } from '../push/invite-pushed.ts'
import { planReminders } from '../reminders/plan.ts'
import { roleById } from '../roles/roles.store.ts'
import { tieAt } from '../ties/ties.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { decideInvite, type InviteDecision } from './decide-invite.ts'
import { letterToCandidate } from './letter-to-candidate.ts'
import { nounOf } from './noun.ts'
import { lockRequest, type RequestRow, requestById, updateRequest } from './requests.store.ts'
import { lockSource, reuse } from './reuse.ts'

/** The candidate's link outlives the due date, for progress and for naming somebody else. */
const linkOutlives = 60 * day

/**
 * Invites a candidate whose turn has come, after asking the ATS once more. A second run finds the request invited and does nothing; the
 * mail carries a key of its own besides.
 */
export async function inviteWhenDue(house: House, requestId: number): Promise<void> {
  const request = await requestById(house.db, requestId)
  if (!request || !mayInvite(request)) return
  if (request.push_url !== null) return invitePushed(house, request)
  await withAts(house, async (ats) => {
    const application = await unlessGone(ats.application(request.application_id))
    const candidate = await unlessGone(ats.candidate(request.candidate_id))
    const role = await roleById(house.db, request.role_id)
    const tie =
      request.stage_id === null ? undefined : await tieAt(house.db, { jobIds: [request.job_id], stageId: request.stage_id })
    const decided = decideInvite({
      request,
      application,
      candidate,
      role: { archived: role === undefined || role.archived_at !== null },
      tied: tie?.role_id === request.role_id,
    })
    const seen = { status: application?.status ?? null, stage: application?.stage?.name ?? null }
    await inTransaction(house.db, (tx) => apply(tx, house, { requestId, decided, seen }))
  })
}

/** Rejected before the invite went is no last word: rejected and unrejected within the wait, the candidate is invited as if nothing was. */
function mayInvite(request: RequestRow): boolean {
  if (request.invited_at !== null || (request.state !== 'scheduled' && request.state !== 'no-email')) return false
  return request.closed_at === null || request.close_reason === 'rejected'
}

async function apply(
  tx: HiDb,
  house: House,
  given: { requestId: number; decided: InviteDecision; seen: Record<string, string | null> },
): Promise<void> {
  const { decided } = given
  const source = decided.act === 'close' ? undefined : await lockSource(tx, house, given.requestId)
  const request = await lockRequest(tx, given.requestId)
  if (!request || !mayInvite(request)) return
  const now = house.clock.now()
  const about = {
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
    values: given.seen,
  }
  if (decided.act === 'close') {
    if (request.closed_at !== null) return
    await updateRequest(tx, request.id, { closed_at: now, close_reason: decided.reason, last_step_at: now })
    await recordDecision(tx, house, { ...about, rule: decided.rule, outcome: 'skipped', text: decided.text })
    return
  }
  if (source && (await reuse(tx, house, { request, source }))) return
  if (request.reused_from !== null) await updateRequest(tx, request.id, { reused_from: null })
  if (decided.act === 'wait-for-email') {
    if (request.state === 'no-email' && request.closed_at === null) return
    await updateRequest(tx, request.id, { state: 'no-email', closed_at: null, close_reason: null, last_step_at: now })
    await recordDecision(tx, house, {
      ...about,
      rule: 'E-mail needed',
      outcome: 'waits',
      text: `${decided.text} The invite goes by itself once a working address is there.`,
    })
    await planFeedWrite(tx, house, {
      cause: `no-email:${request.id}`,
      kind: 'note',
      request,
      body: `HiPeople could not invite ${request.candidate_name} to the ${nounOf(request.module)} of ${request.terms.roleTitle}: ${decided.text} The invite goes by itself once a working address is added.`,
    })
    return
  }
  await invite(tx, house, { request, email: decided.email, mailKey: `invite:${request.id}` })
  await recordDecision(tx, house, {
    ...about,
    rule: request.by_hand ? 'Invited by a member' : 'Stage tie',
    outcome: 'done',
    text: `The invite went to ${decided.email}.`,
  })
}

/** Link, mail, reminders and due date of one invite, in the caller's transaction. */
export async function invite(
  tx: HiDb,
  house: House,
  { request, email, mailKey }: { request: RequestRow; email: string; mailKey: string },
): Promise<void> {
  const now = house.clock.now()
  const dueAt = after(now, request.terms.dueDays * day)
  const { url } = await mailableLink(tx, house, {
    kind: 'candidate',
    subjectId: request.id,
    expiresAt: after(dueAt, linkOutlives),
    by: 'HiPeople',
    keep: true,
  })
  await updateRequest(tx, request.id, {
    state: request.state === 'collecting' ? 'collecting' : 'invited',
    closed_at: null,
    close_reason: null,
    candidate_email: email,
    invited_at: request.invited_at ?? now,
    due_at: dueAt,
    mail_note: null,
    last_step_at: now,
  })
  await post(tx, house, {
    to: { name: request.candidate_name, address: email },
    letter: await letterToCandidate(tx, house, { request: { ...request, due_at: dueAt }, url, kind: 'invite' }),
    about: `request:${request.id}`,
    key: mailKey,
  })
  await planReminders(tx, house, {
    requestId: request.id,
    refereeId: null,
    days: request.terms.reminderDays,
    until: dueAt,
    zone: request.candidate_time_zone,
  })
  await house.queue.add(tx, reachDueDate, { requestId: request.id }, { runAt: dueAt, key: String(request.id) })
  await tell(tx, { requestId: request.id, at: now, text: `Invite sent to ${email}` })
}

/** The same link by mail once more with a new due date, after something was added to a check. */
export async function inviteAgain(tx: HiDb, house: House, { request, key }: { request: RequestRow; key: string }): Promise<void> {
  if (request.candidate_email === null) return
  await invite(tx, house, { request, email: request.candidate_email, mailKey: key })
}
