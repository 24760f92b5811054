import type { Member } from '@orangery/app-kit'
import { type AnswerRow, answersOf } from '../answers/answers.store.ts'
import { type AttemptRow, attemptsOf } from '../assessments/attempts.store.ts'
import {
  type Act,
  type Referee,
  type RefereeAnswer,
  type Request,
  type RequestRow,
  refereeFlags,
  refereeStates,
} from '../contract/index.ts'
import { feedWritesOfReports } from '../feed-writes/feed-writes.store.ts'
import type { House } from '../house.ts'
import { verificationOf } from '../linkedin/verify-referee.ts'
import { type LinkRow, liveLink, liveLinksOf } from '../links/links.store.ts'
import { type RefereeRow, refereesOf } from '../referees/referees.store.ts'
import { counts, mayMove } from '../referees/state.ts'
import { smsNumber } from '../referees/text-referee.ts'
import { type ReminderRow, remindersOf } from '../reminders/reminders.store.ts'
import { reportsOf } from '../reports/reports.store.ts'
import { progressOf } from '../requests/progress.ts'
import { requestById, type RequestRow as StoredRequest } from '../requests/requests.store.ts'
import { isOpen, shownState } from '../requests/state.ts'
import { isAdmin, visibleRoles } from '../roles/access.ts'
import { readSettings } from '../settings/settings.store.ts'
import { signalsOf } from '../signals/signals-of.ts'
import { timelineOf } from '../timeline/timeline.store.ts'
import { presentAttempts } from './present-attempts.ts'
import { presentReport } from './present-report.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null
const yes: Act = { allowed: true, reason: null }
const no = (reason: string): Act => ({ allowed: false, reason })

export function presentRequestRow(
  request: StoredRequest,
  roleTitle: string,
  referees: readonly RefereeRow[],
  attempts: readonly AttemptRow[],
): RequestRow {
  return {
    id: request.id,
    roleId: request.role_id,
    roleTitle,
    applicationId: request.application_id,
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    jobId: request.job_id,
    jobName: request.job_name,
    state: shownState(request),
    closeReason: request.close_reason,
    module: request.module,
    score: request.score,
    progress: progressOf(request, referees, attempts),
    dueAt: iso(request.due_at),
    lastStepAt: request.last_step_at.toISOString(),
  }
}

/** The whole page of a check. What cannot be done now says why. */
export async function presentRequest(
  house: House,
  given: { request: StoredRequest; roleTitle: string; member: Member },
): Promise<Request> {
  const { db } = house
  const { request } = given
  const referees = await refereesOf(db, [request.id])
  const ids = referees.map(({ id }) => id)
  const attempts = await attemptsOf(db, [request.id])
  const answers = await answersOf(db, ids)
  const links = await liveLinksOf(db, 'referee', ids)
  const reminders = await remindersOf(db, request.id)
  const reports = await reportsOf(db, [request.id])
  const writes = await feedWritesOfReports(
    db,
    reports.map(({ id }) => id),
  )
  const signals = request.erased_at ? [] : await signalsOf(db, request, referees)
  const bySms = (await readSettings(db)).remindBy === 'mail-and-sms'
  const hasLink = (await liveLink(db, { kind: 'candidate', subjectId: request.id })) !== undefined
  return {
    ...presentRequestRow(request, given.roleTitle, referees, attempts),
    candidateEmail: request.candidate_email,
    recruiter: request.recruiter_name,
    stageName: request.stage_name,
    invitedAt: iso(request.invited_at),
    inviteAt: request.state === 'scheduled' && isOpen(request) ? request.invite_at.toISOString() : null,
    closedAt: iso(request.closed_at),
    erasedAt: iso(request.erased_at),
    wanted: request.terms.wanted,
    minimum: request.terms.minimum,
    kinds: request.terms.kinds.map(({ kind, count }) => ({
      kind,
      count,
      named: referees.filter((one) => one.relationship === kind && counts(one.state)).length,
    })),
    fewerReason: request.fewer_reason,
    reusedFrom: await presentSource(house, request, given.member),
    questions: request.terms.questions,
    referees: referees.map((referee) =>
      presentReferee(referee, {
        request,
        answers: answers.filter((one) => one.referee_id === referee.id),
        link: links.find(({ subject_id }) => subject_id === referee.id),
        reminders: reminders.filter((one) => one.referee_id === referee.id),
        smsNote: bySms && referee.phone !== null && !smsNumber(referee.phone) ? 'This number takes no SMS.' : null,
      }),
    ),
    signals: signals.map((signal, at) => ({ ...signal, id: at + 1 })),
    reports: reports.map((report) =>
      presentReport(
        {
          ...report,
          candidate_name: request.candidate_name,
          job_name: request.job_name,
          role_title: given.roleTitle,
          module: request.module,
          latest: reports[0]?.version ?? 0,
        },
        writes,
      ),
    ),
    timeline: (await timelineOf(db, request.id)).map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      text: entry.text,
      quote: entry.quote,
      by: entry.by,
    })),
    attempts: await presentAttempts(house, request, attempts),
    extraTimePercent: request.extra_time_percent,
    timeWish: request.time_wish,
    resultsSentAt: iso(request.results_sent_at),
    candidateReminders: reminders.filter((one) => one.referee_id === null).map(presentReminder),
    acts: actsOn(request, { referees, attempts, hasLink, member: given.member }),
  }
}

async function presentSource(house: House, request: StoredRequest, member: Member): Promise<Request['reusedFrom']> {
  if (request.reused_from === null) return null
  const source = await requestById(house.db, request.reused_from)
  if (!source) return null
  const visible = await visibleRoles(house.db, member)
  return {
    requestId: visible === undefined || visible.includes(source.role_id) ? source.id : null,
    jobName: source.job_name,
    completedAt: iso(source.completed_at),
  }
}

function actsOn(
  request: StoredRequest,
  given: { referees: readonly RefereeRow[]; attempts: readonly AttemptRow[]; hasLink: boolean; member: Member },
): Request['acts'] {
  const { referees, hasLink, member } = given
  const open = isOpen(request)
  const answered = referees.filter(({ state }) => state === 'answered').length
  const closed = no('The check is closed. Reopen it first.')
  const over = request.state === 'complete' ? no('The report is made.') : null
  const invited = request.invited_at !== null
  return {
    resend: !open ? closed : (over ?? (invited && hasLink ? yes : no('The invite has not gone yet.'))),
    stop: !open ? no('The check is closed.') : (over ?? yes),
    reopen: request.erased_at ? no('The data of this check were erased.') : open ? no('The check is open.') : yes,
    extend: !open ? closed : (over ?? (invited ? yes : no('The invite has not gone yet.'))),
    finalise: {
      ...(request.module === 'assessment'
        ? no('The report is made once all tests are over.')
        : request.erased_at
          ? no('The data of this check were erased.')
          : (over ?? (answered === 0 ? no('Nobody has answered yet.') : yes))),
      belowMinimum: answered < request.terms.minimum,
    },
    ...actsOnTests(request, given.attempts),
    erase: request.erased_at
      ? no('The data of this check were erased.')
      : isAdmin(member)
        ? yes
        : no('Only a HiPeople admin can erase.'),
  }
}

function actsOnTests(request: StoredRequest, attempts: readonly AttemptRow[]): Pick<Request['acts'], 'extraTime' | 'sendResults'> {
  const none =
    request.module !== 'assessment'
      ? no('A reference check has no tests.')
      : request.erased_at
        ? no('The data of this check were erased.')
        : null
  const results = attempts.some(({ state }) => state === 'done')
  return {
    extraTime:
      none ??
      (!isOpen(request)
        ? no('The check is closed. Reopen it first.')
        : request.state === 'complete'
          ? no('All tests are over. Offer a second attempt, which will have the extra time.')
          : yes),
    sendResults:
      none ??
      (!results
        ? no('No test is over, so there is nothing to send.')
        : request.candidate_email === null
          ? no('The candidate has no e-mail address.')
          : yes),
  }
}

function presentReferee(
  referee: RefereeRow,
  more: {
    request: StoredRequest
    answers: readonly AnswerRow[]
    link: LinkRow | undefined
    reminders: readonly ReminderRow[]
    smsNote: string | null
  },
): Referee {
  const { request } = more
  return {
    id: referee.id,
    name: referee.name,
    email: referee.email,
    phone: referee.phone,
    company: referee.company,
    candidateTitle: referee.candidate_title,
    relationship: referee.relationship,
    relationshipConfirmed: referee.relationship_confirmed,
    from: referee.worked_from,
    to: referee.worked_to,
    timeZone: referee.time_zone,
    state: referee.state,
    flags: referee.flags.map((flag) => ({ flag, text: refereeFlags[flag] })),
    verified: referee.verified,
    linkedin: verificationOf(referee),
    askedAt: iso(referee.asked_at),
    answeredAt: iso(referee.answered_at),
    declinedAt: iso(referee.declined_at),
    declineReason: referee.decline_reason,
    callNote: referee.call_note,
    onBehalfBy: referee.on_behalf_by,
    mailNote: referee.mail_note,
    smsNote: referee.sms_note ?? more.smsNote,
    remindersStopped: referee.reminders_stopped,
    reminders: more.reminders.map(presentReminder),
    linkExpiresAt: iso(more.link?.expires_at ?? null),
    // Drafts are the referee's own until they are sent.
    answers: referee.state === 'answered' ? more.answers.map(presentAnswer) : [],
    acts: refereeActs(request, referee),
  }
}

function refereeActs(request: StoredRequest, referee: RefereeRow): Referee['acts'] {
  const { state } = referee
  const closed = isOpen(request) ? null : no('The check is closed. Reopen it first.')
  const over = no(`${refereeStates[state]}.`)
  const waits = state === 'asked' || state === 'started'
  const resend = referee.email === null ? no('There is no e-mail address.') : waits || mayMove(state, 'asked') ? yes : over
  return {
    resend:
      closed ??
      (state === 'named'
        ? no('The candidate has not confirmed yet.')
        : state === 'bounced'
          ? no('Correct the address first.')
          : resend),
    stop: closed ?? (mayMove(state, 'stopped') ? yes : over),
    correct: closed ?? (waits || state === 'bounced' || state === 'by-phone' || state === 'named' ? yes : over),
    onBehalf: closed ?? (state === 'named' ? no('The candidate has not confirmed yet.') : mayMove(state, 'answered') ? yes : over),
  }
}

function presentAnswer(row: AnswerRow): RefereeAnswer {
  return {
    questionKey: row.question_key,
    rating: row.rating,
    choice: row.choice,
    text: row.text,
    didNotSee: row.did_not_see,
    sensitive:
      row.topics.length === 0 && row.decision === null
        ? null
        : { topics: row.topics, decision: row.decision ?? 'open', redactedText: row.redacted_text },
  }
}

function presentReminder(row: ReminderRow) {
  return { id: row.id, dueAt: row.due_at.toISOString(), state: row.state, reason: row.reason, way: row.way }
}
