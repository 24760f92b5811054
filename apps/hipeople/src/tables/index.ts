import type * as assessments from './assessment-tables.ts'
import type * as linkedin from './linkedin-tables.ts'
import type * as push from './push-tables.ts'
import type * as reports from './report-tables.ts'
import type * as requests from './request-tables.ts'
import type * as roles from './role-tables.ts'

export type { DecisionValues } from './report-tables.ts'
export type { Terms } from './request-tables.ts'
export type { StoredRoleSettings, TieProblem } from './role-tables.ts'

/** The schema "hipeople", as migrations/ makes it. */
export interface Tables {
  settings: roles.SettingsTable
  questionnaires: roles.QuestionnairesTable
  roles: roles.RolesTable
  role_members: roles.RoleMembersTable
  ties: roles.TiesTable
  requests: requests.RequestsTable
  referees: requests.RefereesTable
  answers: requests.AnswersTable
  links: requests.LinksTable
  reminders: requests.RemindersTable
  consents: requests.ConsentsTable
  traces: requests.TracesTable
  timeline: requests.TimelineTable
  linkedin: linkedin.LinkedinTable
  linkedin_attempts: linkedin.LinkedinAttemptsTable
  reports: reports.ReportsTable
  feed_writes: reports.FeedWritesTable
  digest_items: reports.DigestItemsTable
  decisions: reports.DecisionsTable
  audit: reports.AuditTable
  push_key: push.PushKeyTable
  attempts: assessments.AttemptsTable
  attempt_answers: assessments.AttemptAnswersTable
  exposures: assessments.ExposuresTable
  integrity: assessments.IntegrityTable
  own_tests: assessments.OwnTestsTable
  suppressed: reports.SuppressedTable
  handled_notices: reports.HandledNoticesTable
  handled_sms_notices: reports.HandledNoticesTable
}
