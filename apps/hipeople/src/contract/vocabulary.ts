// The words of checks, each with the label that people read.
import { z } from 'zod'

/** What a stage can be tied to. A further module is one more line here. */
export const modules = [
  { id: 'assessment', name: 'HiPeople Assessment', noun: 'assessment' },
  { id: 'reference-check', name: 'HiPeople Reference Check', noun: 'reference check' },
] as const
export const moduleId = z.enum(['assessment', 'reference-check'])
export type ModuleId = z.infer<typeof moduleId>

/** What the referee is to the candidate; `many` is for sentences such as "2 managers". */
export const relationshipLabels = {
  manager: { label: 'Manager', many: 'managers' },
  peer: { label: 'Peer', many: 'peers' },
  'direct-report': { label: 'Direct report', many: 'direct reports' },
  client: { label: 'Client', many: 'clients' },
  mentor: { label: 'Mentor', many: 'mentors' },
  teacher: { label: 'Teacher', many: 'teachers' },
  'student-peer': { label: 'Student peer', many: 'student peers' },
  other: { label: 'Other', many: 'others' },
} as const
export const relationship = z.enum(['manager', 'peer', 'direct-report', 'client', 'mentor', 'teacher', 'student-peer', 'other'])
export type Relationship = z.infer<typeof relationship>

/** Where a check of one application stands. `collecting`: referees are asked, or a test was begun. */
export const requestStates = {
  scheduled: 'Invite waits',
  'no-email': 'No e-mail, not invited',
  invited: 'Invited',
  collecting: 'Referees asked',
  complete: 'Report ready',
  closed: 'Closed',
} as const
export const requestState = z.enum(['scheduled', 'no-email', 'invited', 'collecting', 'complete', 'closed'])
export type RequestState = z.infer<typeof requestState>

/** The same of an assessment where its words differ. */
const assessmentStates: Partial<Record<RequestState, string>> = { collecting: 'Tests begun' }

export function stateText(state: RequestState, module: ModuleId): string {
  return (module === 'assessment' ? assessmentStates[state] : undefined) ?? requestStates[state]
}

export const closeReasonLabels = {
  hired: 'Candidate hired',
  rejected: 'Candidate rejected',
  withdrawn: 'Candidate withdrew from the check',
  stopped: 'Stopped by a member',
  expired: 'Due date passed',
  moved: 'Left the stage before the invite',
  erased: 'Personal data erased',
} as const
export const closeReason = z.enum(['hired', 'rejected', 'withdrawn', 'stopped', 'expired', 'moved', 'erased'])
export type CloseReason = z.infer<typeof closeReason>

/** Where one referee stands. `by-phone`: a member calls and fills in. */
export const refereeStates = {
  named: 'Named, not asked yet',
  asked: 'Asked',
  started: 'Started',
  'by-phone': 'Prefers a call',
  answered: 'Answered',
  declined: 'Declined',
  bounced: 'Address does not work',
  stopped: 'Stopped',
  forgotten: 'Asked to be forgotten',
} as const
export const refereeState = z.enum([
  'named',
  'asked',
  'started',
  'by-phone',
  'answered',
  'declined',
  'bounced',
  'stopped',
  'forgotten',
])
export type RefereeState = z.infer<typeof refereeState>

/** Something about an address that a member should know; it never lowers a score and stops nothing. */
export const refereeFlags = {
  'same-domain': 'Has the same private domain as the candidate. Families and small firms share one.',
  'our-domain': 'Has an address of the hiring company. Former colleagues may work here now.',
  'free-mail': 'Uses a free mail address. Many people do after they left the firm they worked in together.',
  'shared-mailbox': 'The address looks like a mailbox that several people read.',
  'rejected-candidate': 'The ATS knows this address as a candidate who was rejected.',
  'no-email': 'Has no e-mail address, so a member calls.',
} as const
export const refereeFlag = z.enum(['same-domain', 'our-domain', 'free-mail', 'shared-mailbox', 'rejected-candidate', 'no-email'])
export type RefereeFlag = z.infer<typeof refereeFlag>

/** By which ways reminders to referees go, and by which one went. */
export const remindWays = { mail: 'E-mail', 'mail-and-sms': 'E-mail and SMS' } as const
export const remindWay = z.enum(['mail', 'mail-and-sms'])
export type RemindWay = z.infer<typeof remindWay>

/** When the report is made without anybody asking. By hand it can be made at any time once someone has answered. */
export const finaliseRules = {
  'all-answered': 'When everybody asked has answered',
  minimum: 'As soon as the minimum has answered',
  'minimum-at-due': 'At the due date, if the minimum has answered',
} as const
export const finaliseRule = z.enum(['all-answered', 'minimum', 'minimum-at-due'])
export type FinaliseRule = z.infer<typeof finaliseRule>

export const notifyLabels = {
  each: 'Each answer',
  done: 'All done',
  digest: 'Daily digest',
  none: 'None',
} as const
export const notify = z.enum(['each', 'done', 'digest', 'none'])
export type Notify = z.infer<typeof notify>
