import type { ApiKeyPermissionsTable, ApiKeysTable, ApiKeyWindowsTable } from './access.ts'
import type { ApprovalFlowsTable, ApprovalsTable, ApproverGroupsTable } from './approvals.ts'
import type {
  AssessmentPartnersTable,
  AssessmentReportsTable,
  AssessmentStagesTable,
  TakeHomeTestLogTable,
  TakeHomeTestsTable,
} from './assessments.ts'
import type {
  ApplicationsTable,
  AttachmentsTable,
  CandidatesTable,
  EducationsTable,
  EmailTemplatesTable,
  EmploymentsTable,
  FeedItemsTable,
  RejectionEmailsTable,
  StageMovesTable,
} from './candidates.ts'
import type { CandidateDocumentsTable, DocumentEpochTable, RowCountChangesTable, RowCountsTable } from './copies.ts'
import type {
  DemographicAnswerOptionsTable,
  DemographicAnswersTable,
  DemographicQuestionSetsTable,
  DemographicQuestionsTable,
} from './demographics.ts'
import type { DeliveriesTable, DeliveryAttemptsTable, EventsTable, NoticesTable, WebHooksTable } from './events.ts'
import type {
  EeocAnswersTable,
  InterviewAttributesTable,
  InterviewersTable,
  InterviewQuestionsTable,
  OffersTable,
  ScheduledInterviewsTable,
  ScorecardsTable,
} from './hiring.ts'
import type {
  ApplicationConsentsTable,
  JobBoardLocationsTable,
  JobBoardsTable,
  PartnerCandidatesTable,
  ProspectSectionsTable,
  TrackingLinksTable,
} from './job-board.ts'
import type {
  CloseReasonsTable,
  HiringTeamTable,
  JobInterviewsTable,
  JobOfficesTable,
  JobOpeningsTable,
  JobPostsTable,
  JobStagesTable,
  JobsTable,
  RejectionReasonsTable,
  SourcesTable,
} from './jobs.ts'
import type { EducationChoicesTable, ProspectPoolsTable, ProspectStagesTable, TagsTable, UserRolesTable } from './lists.ts'
import type {
  AuditTable,
  CustomFieldDepartmentsTable,
  CustomFieldOfficesTable,
  CustomFieldOptionsTable,
  CustomFieldsTable,
  DepartmentsTable,
  OfficesTable,
  OrganizationTable,
  UserEmailsTable,
  UserPermissionsTable,
  UsersTable,
} from './organization.ts'

import type {
  UserDepartmentsTable,
  UserFutureJobPermissionsTable,
  UserJobPermissionsTable,
  UserOfficesTable,
} from './user-rights.ts'

export type { ContactValue, CustomValues, StoredAdvanced, StoredAnswer, StoredKitAnswer, StoredRating } from './documents.ts'

/** Every table of the schema "recruiting". The core holds a database handle of this type and no other. */
export interface Tables {
  organization: OrganizationTable
  departments: DepartmentsTable
  offices: OfficesTable
  users: UsersTable
  user_emails: UserEmailsTable
  user_permissions: UserPermissionsTable
  custom_fields: CustomFieldsTable
  custom_field_options: CustomFieldOptionsTable
  custom_field_offices: CustomFieldOfficesTable
  custom_field_departments: CustomFieldDepartmentsTable
  audit: AuditTable
  sources: SourcesTable
  rejection_reasons: RejectionReasonsTable
  close_reasons: CloseReasonsTable
  jobs: JobsTable
  job_offices: JobOfficesTable
  job_stages: JobStagesTable
  job_interviews: JobInterviewsTable
  job_openings: JobOpeningsTable
  job_posts: JobPostsTable
  hiring_team: HiringTeamTable
  job_boards: JobBoardsTable
  job_board_locations: JobBoardLocationsTable
  tracking_links: TrackingLinksTable
  prospect_sections: ProspectSectionsTable
  application_consents: ApplicationConsentsTable
  partner_candidates: PartnerCandidatesTable
  approval_flows: ApprovalFlowsTable
  approver_groups: ApproverGroupsTable
  approvals: ApprovalsTable
  candidates: CandidatesTable
  educations: EducationsTable
  employments: EmploymentsTable
  applications: ApplicationsTable
  stage_moves: StageMovesTable
  attachments: AttachmentsTable
  feed_items: FeedItemsTable
  email_templates: EmailTemplatesTable
  rejection_emails: RejectionEmailsTable
  api_keys: ApiKeysTable
  api_key_permissions: ApiKeyPermissionsTable
  api_key_windows: ApiKeyWindowsTable
  events: EventsTable
  web_hooks: WebHooksTable
  deliveries: DeliveriesTable
  delivery_attempts: DeliveryAttemptsTable
  notices: NoticesTable
  assessment_partners: AssessmentPartnersTable
  assessment_stages: AssessmentStagesTable
  take_home_tests: TakeHomeTestsTable
  take_home_test_log: TakeHomeTestLogTable
  assessment_reports: AssessmentReportsTable
  user_roles: UserRolesTable
  education_choices: EducationChoicesTable
  tags: TagsTable
  prospect_pools: ProspectPoolsTable
  prospect_stages: ProspectStagesTable
  offers: OffersTable
  scheduled_interviews: ScheduledInterviewsTable
  interviewers: InterviewersTable
  interview_attributes: InterviewAttributesTable
  interview_questions: InterviewQuestionsTable
  scorecards: ScorecardsTable
  eeoc_answers: EeocAnswersTable
  demographic_question_sets: DemographicQuestionSetsTable
  demographic_questions: DemographicQuestionsTable
  demographic_answer_options: DemographicAnswerOptionsTable
  demographic_answers: DemographicAnswersTable
  user_job_permissions: UserJobPermissionsTable
  user_future_job_permissions: UserFutureJobPermissionsTable
  user_offices: UserOfficesTable
  user_departments: UserDepartmentsTable
  candidate_documents: CandidateDocumentsTable
  document_epoch: DocumentEpochTable
  row_counts: RowCountsTable
  row_count_changes: RowCountChangesTable
}
