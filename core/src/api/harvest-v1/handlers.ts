import type { Handlers } from './call.ts'
import { retrieveActivityFeed } from './operations/activity_feed.retrieve.ts'
import { addAttachmentToApplication } from './operations/applications.add_attachment.ts'
import { advanceApplication } from './operations/applications.advance.ts'
import { convertProspect } from './operations/applications.convert_prospect.ts'
import { deleteApplication } from './operations/applications.delete.ts'
import { hireApplication } from './operations/applications.hire.ts'
import { listApplications } from './operations/applications.list.ts'
import { moveApplication } from './operations/applications.move.ts'
import { rejectApplication } from './operations/applications.reject.ts'
import { retrieveApplication } from './operations/applications.retrieve.ts'
import { transferApplication } from './operations/applications.transfer_to_job.ts'
import { unrejectApplication } from './operations/applications.unreject.ts'
import { updateApplication } from './operations/applications.update.ts'
import { updateRejectionReason } from './operations/applications.update_rejection_reason.ts'
import { listApprovalsForJob } from './operations/approvals.list_for_job.ts'
import { listPendingApprovals } from './operations/approvals.pending_for_user.ts'
import { replaceApprover } from './operations/approvals.replace_approver.ts'
import { replaceApprovalFlow } from './operations/approvals.replace_flow.ts'
import { requestApprovals } from './operations/approvals.request.ts'
import { retrieveApprovalFlow } from './operations/approvals.retrieve.ts'
import { addApplication } from './operations/candidates.add_application.ts'
import { addAttachment } from './operations/candidates.add_attachment.ts'
import { addEducation } from './operations/candidates.add_education.ts'
import { addEmailNote } from './operations/candidates.add_email_note.ts'
import { addEmployment } from './operations/candidates.add_employment.ts'
import { addNote } from './operations/candidates.add_note.ts'
import { anonymizeCandidate } from './operations/candidates.anonymize.ts'
import { createCandidate } from './operations/candidates.create.ts'
import { deleteCandidate } from './operations/candidates.delete.ts'
import { listCandidates } from './operations/candidates.list.ts'
import { mergeCandidates } from './operations/candidates.merge.ts'
import { removeEducation } from './operations/candidates.remove_education.ts'
import { removeEmployment } from './operations/candidates.remove_employment.ts'
import { retrieveCandidate } from './operations/candidates.retrieve.ts'
import { updateCandidate } from './operations/candidates.update.ts'
import { listCloseReasons } from './operations/close_reasons.list.ts'
import { createCustomFieldOptions } from './operations/custom_field_options.create.ts'
import { deleteCustomFieldOptions } from './operations/custom_field_options.delete.ts'
import { listCustomFieldOptions } from './operations/custom_field_options.list.ts'
import { updateCustomFieldOptions } from './operations/custom_field_options.update.ts'
import { createCustomField } from './operations/custom_fields.create.ts'
import { deleteCustomField } from './operations/custom_fields.delete.ts'
import { listCustomFields } from './operations/custom_fields.list.ts'
import { retrieveCustomField } from './operations/custom_fields.retrieve.ts'
import { updateCustomField } from './operations/custom_fields.update.ts'
import { listDemographicAnswerOptions } from './operations/demographics.answer_options.list.ts'
import { listDemographicAnswerOptionsOfQuestion } from './operations/demographics.answer_options.list_for_question.ts'
import { retrieveDemographicAnswerOption } from './operations/demographics.answer_options.retrieve.ts'
import { listDemographicAnswers } from './operations/demographics.answers.list.ts'
import { listDemographicAnswersOfApplication } from './operations/demographics.answers.list_for_application.ts'
import { retrieveDemographicAnswer } from './operations/demographics.answers.retrieve.ts'
import { listDemographicQuestionSets } from './operations/demographics.question_sets.list.ts'
import { retrieveDemographicQuestionSet } from './operations/demographics.question_sets.retrieve.ts'
import { listDemographicQuestions } from './operations/demographics.questions.list.ts'
import { listDemographicQuestionsOfSet } from './operations/demographics.questions.list_for_question_set.ts'
import { retrieveDemographicQuestion } from './operations/demographics.questions.retrieve.ts'
import { createDepartment } from './operations/departments.create.ts'
import { listDepartments } from './operations/departments.list.ts'
import { retrieveDepartment } from './operations/departments.retrieve.ts'
import { updateDepartment } from './operations/departments.update.ts'
import { listDegrees } from './operations/education.list_degrees.ts'
import { listDisciplines } from './operations/education.list_disciplines.ts'
import { listSchools } from './operations/education.list_schools.ts'
import { listEeoc } from './operations/eeoc.list.ts'
import { retrieveEeocForApplication } from './operations/eeoc.retrieve_for_application.ts'
import { listEmailTemplates } from './operations/email_templates.list.ts'
import { retrieveEmailTemplate } from './operations/email_templates.retrieve.ts'
import { createOpenings } from './operations/job_openings.create.ts'
import { deleteOpeningsV1 } from './operations/job_openings.delete_v1.ts'
import { deleteOpenings } from './operations/job_openings.delete_v2.ts'
import { listOpenings } from './operations/job_openings.list.ts'
import { retrieveOpening } from './operations/job_openings.retrieve.ts'
import { updateOpening } from './operations/job_openings.update.ts'
import { listCustomLocations } from './operations/job_posts.custom_locations.ts'
import { listJobPosts } from './operations/job_posts.list.ts'
import { listJobPostsForJob } from './operations/job_posts.list_for_job.ts'
import { retrieveJobPost } from './operations/job_posts.retrieve.ts'
import { retrieveJobPostForJob } from './operations/job_posts.retrieve_for_job.ts'
import { updateJobPostStatus } from './operations/job_posts.update_status_v2.ts'
import { updateJobPostV1 } from './operations/job_posts.update_v1.ts'
import { updateJobPost } from './operations/job_posts.update_v2.ts'
import { listJobStages } from './operations/job_stages.list.ts'
import { listJobStagesForJob } from './operations/job_stages.list_for_job.ts'
import { retrieveJobStage } from './operations/job_stages.retrieve.ts'
import { createJob } from './operations/jobs.create.ts'
import { retrieveHiringTeam } from './operations/jobs.hiring_team.ts'
import { addToHiringTeam } from './operations/jobs.hiring_team_add.ts'
import { removeFromHiringTeam } from './operations/jobs.hiring_team_remove.ts'
import { replaceHiringTeam } from './operations/jobs.hiring_team_replace.ts'
import { listJobs } from './operations/jobs.list.ts'
import { retrieveJob } from './operations/jobs.retrieve.ts'
import { updateJob } from './operations/jobs.update.ts'
import { retrieveCurrentOffer } from './operations/offers.current.ts'
import { listOffers } from './operations/offers.list.ts'
import { listOffersForApplication } from './operations/offers.list_for_application.ts'
import { retrieveOffer } from './operations/offers.retrieve.ts'
import { updateCurrentOffer } from './operations/offers.update_current.ts'
import { createOffice } from './operations/offices.create.ts'
import { listOffices } from './operations/offices.list.ts'
import { retrieveOffice } from './operations/offices.retrieve.ts'
import { updateOffice } from './operations/offices.update.ts'
import { listProspectPools } from './operations/prospect_pools.list.ts'
import { retrieveProspectPool } from './operations/prospect_pools.retrieve.ts'
import { createProspect } from './operations/prospects.create.ts'
import { listRejectionReasons } from './operations/rejection_reasons.list.ts'
import { createInterviewV1 } from './operations/scheduled_interviews.create_v1.ts'
import { createInterview } from './operations/scheduled_interviews.create_v2.ts'
import { deleteInterview } from './operations/scheduled_interviews.delete.ts'
import { listInterviews } from './operations/scheduled_interviews.list.ts'
import { listInterviewsForApplication } from './operations/scheduled_interviews.list_for_application.ts'
import { retrieveInterview } from './operations/scheduled_interviews.retrieve.ts'
import { updateInterviewV1 } from './operations/scheduled_interviews.update_v1.ts'
import { updateInterview } from './operations/scheduled_interviews.update_v2.ts'
import { listScorecards } from './operations/scorecards.list.ts'
import { listScorecardsForApplication } from './operations/scorecards.list_for_application.ts'
import { retrieveScorecard } from './operations/scorecards.retrieve.ts'
import { listSources } from './operations/sources.list.ts'
import { addTagToCandidate } from './operations/tags.add_to_candidate.ts'
import { createTag } from './operations/tags.create.ts'
import { deleteTag } from './operations/tags.delete.ts'
import { listTags } from './operations/tags.list.ts'
import { listTagsOfCandidate } from './operations/tags.list_for_candidate.ts'
import { removeTagFromCandidate } from './operations/tags.remove_from_candidate.ts'
import { retrieveTrackingLink } from './operations/tracking_links.retrieve.ts'
import { addUserFutureJobPermission } from './operations/user_permissions.add_future_job.ts'
import { addUserJobPermission } from './operations/user_permissions.add_job.ts'
import { listUserFutureJobPermissions } from './operations/user_permissions.list_future_jobs.ts'
import { listUserJobPermissions } from './operations/user_permissions.list_jobs.ts'
import { removeUserFutureJobPermission } from './operations/user_permissions.remove_future_job.ts'
import { removeUserJobPermission } from './operations/user_permissions.remove_job.ts'
import { listUserRoles } from './operations/user_roles.list.ts'
import { addEmailAddressToUser } from './operations/users.add_email_address.ts'
import { createUser } from './operations/users.create.ts'
import { disableUserV1 } from './operations/users.disable_v1.ts'
import { disableUser } from './operations/users.disable_v2.ts'
import { enableUserV1 } from './operations/users.enable_v1.ts'
import { enableUser } from './operations/users.enable_v2.ts'
import { listUsers } from './operations/users.list.ts'
import { changePermissionLevel } from './operations/users.permission_level.ts'
import { retrieveUser } from './operations/users.retrieve.ts'
import { updateUserV1 } from './operations/users.update_v1.ts'
import { updateUser } from './operations/users.update_v2.ts'

/** Which file answers which operation. */
export const handlers: Handlers = {
  'activity_feed.retrieve': retrieveActivityFeed,
  'applications.add_attachment': addAttachmentToApplication,
  'applications.advance': advanceApplication,
  'applications.convert_prospect': convertProspect,
  'applications.delete': deleteApplication,
  'applications.hire': hireApplication,
  'applications.list': listApplications,
  'applications.move': moveApplication,
  'applications.reject': rejectApplication,
  'applications.retrieve': retrieveApplication,
  'applications.transfer_to_job': transferApplication,
  'applications.unreject': unrejectApplication,
  'applications.update': updateApplication,
  'applications.update_rejection_reason': updateRejectionReason,
  'approvals.list_for_job': listApprovalsForJob,
  'approvals.pending_for_user': listPendingApprovals,
  'approvals.replace_approver': replaceApprover,
  'approvals.replace_flow': replaceApprovalFlow,
  'approvals.request': requestApprovals,
  'approvals.retrieve': retrieveApprovalFlow,
  'candidates.add_application': addApplication,
  'candidates.add_attachment': addAttachment,
  'candidates.add_education': addEducation,
  'candidates.add_email_note': addEmailNote,
  'candidates.add_employment': addEmployment,
  'candidates.add_note': addNote,
  'candidates.anonymize': anonymizeCandidate,
  'candidates.create': createCandidate,
  'candidates.delete': deleteCandidate,
  'candidates.list': listCandidates,
  'candidates.merge': mergeCandidates,
  'candidates.remove_education': removeEducation,
  'candidates.remove_employment': removeEmployment,
  'candidates.retrieve': retrieveCandidate,
  'candidates.update': updateCandidate,
  'close_reasons.list': listCloseReasons,
  'custom_field_options.create': createCustomFieldOptions,
  'custom_field_options.delete': deleteCustomFieldOptions,
  'custom_field_options.list': listCustomFieldOptions,
  'custom_field_options.update': updateCustomFieldOptions,
  'custom_fields.create': createCustomField,
  'custom_fields.delete': deleteCustomField,
  'custom_fields.list': listCustomFields,
  'custom_fields.retrieve': retrieveCustomField,
  'custom_fields.update': updateCustomField,
  'demographics.answer_options.list': listDemographicAnswerOptions,
  'demographics.answer_options.list_for_question': listDemographicAnswerOptionsOfQuestion,
  'demographics.answer_options.retrieve': retrieveDemographicAnswerOption,
  'demographics.answers.list': listDemographicAnswers,
  'demographics.answers.list_for_application': listDemographicAnswersOfApplication,
  'demographics.answers.retrieve': retrieveDemographicAnswer,
  'demographics.question_sets.list': listDemographicQuestionSets,
  'demographics.question_sets.retrieve': retrieveDemographicQuestionSet,
  'demographics.questions.list': listDemographicQuestions,
  'demographics.questions.list_for_question_set': listDemographicQuestionsOfSet,
  'demographics.questions.retrieve': retrieveDemographicQuestion,
  'departments.create': createDepartment,
  'departments.list': listDepartments,
  'departments.retrieve': retrieveDepartment,
  'departments.update': updateDepartment,
  'education.list_degrees': listDegrees,
  'education.list_disciplines': listDisciplines,
  'education.list_schools': listSchools,
  'eeoc.list': listEeoc,
  'eeoc.retrieve_for_application': retrieveEeocForApplication,
  'email_templates.list': listEmailTemplates,
  'email_templates.retrieve': retrieveEmailTemplate,
  'job_openings.create': createOpenings,
  'job_openings.delete_v1': deleteOpeningsV1,
  'job_openings.delete_v2': deleteOpenings,
  'job_openings.list': listOpenings,
  'job_openings.retrieve': retrieveOpening,
  'job_openings.update': updateOpening,
  'job_posts.custom_locations': listCustomLocations,
  'job_posts.list': listJobPosts,
  'job_posts.list_for_job': listJobPostsForJob,
  'job_posts.retrieve': retrieveJobPost,
  'job_posts.retrieve_for_job': retrieveJobPostForJob,
  'job_posts.update_status_v2': updateJobPostStatus,
  'job_posts.update_v1': updateJobPostV1,
  'job_posts.update_v2': updateJobPost,
  'job_stages.list': listJobStages,
  'job_stages.list_for_job': listJobStagesForJob,
  'job_stages.retrieve': retrieveJobStage,
  'jobs.create': createJob,
  'jobs.hiring_team': retrieveHiringTeam,
  'jobs.hiring_team_add': addToHiringTeam,
  'jobs.hiring_team_remove': removeFromHiringTeam,
  'jobs.hiring_team_replace': replaceHiringTeam,
  'jobs.list': listJobs,
  'jobs.retrieve': retrieveJob,
  'jobs.update': updateJob,
  'offers.current': retrieveCurrentOffer,
  'offers.list': listOffers,
  'offers.list_for_application': listOffersForApplication,
  'offers.retrieve': retrieveOffer,
  'offers.update_current': updateCurrentOffer,
  'offices.create': createOffice,
  'offices.list': listOffices,
  'offices.retrieve': retrieveOffice,
  'offices.update': updateOffice,
  'prospect_pools.list': listProspectPools,
  'prospect_pools.retrieve': retrieveProspectPool,
  'prospects.create': createProspect,
  'rejection_reasons.list': listRejectionReasons,
  'scheduled_interviews.create_v1': createInterviewV1,
  'scheduled_interviews.create_v2': createInterview,
  'scheduled_interviews.delete': deleteInterview,
  'scheduled_interviews.list': listInterviews,
  'scheduled_interviews.list_for_application': listInterviewsForApplication,
  'scheduled_interviews.retrieve': retrieveInterview,
  'scheduled_interviews.update_v1': updateInterviewV1,
  'scheduled_interviews.update_v2': updateInterview,
  'scorecards.list': listScorecards,
  'scorecards.list_for_application': listScorecardsForApplication,
  'scorecards.retrieve': retrieveScorecard,
  'sources.list': listSources,
  'tags.add_to_candidate': addTagToCandidate,
  'tags.create': createTag,
  'tags.delete': deleteTag,
  'tags.list': listTags,
  'tags.list_for_candidate': listTagsOfCandidate,
  'tags.remove_from_candidate': removeTagFromCandidate,
  'tracking_links.retrieve': retrieveTrackingLink,
  'user_permissions.add_future_job': addUserFutureJobPermission,
  'user_permissions.add_job': addUserJobPermission,
  'user_permissions.list_future_jobs': listUserFutureJobPermissions,
  'user_permissions.list_jobs': listUserJobPermissions,
  'user_permissions.remove_future_job': removeUserFutureJobPermission,
  'user_permissions.remove_job': removeUserJobPermission,
  'user_roles.list': listUserRoles,
  'users.add_email_address': addEmailAddressToUser,
  'users.create': createUser,
  'users.disable_v1': disableUserV1,
  'users.disable_v2': disableUser,
  'users.enable_v1': enableUserV1,
  'users.enable_v2': enableUser,
  'users.list': listUsers,
  'users.permission_level': changePermissionLevel,
  'users.retrieve': retrieveUser,
  'users.update_v1': updateUserV1,
  'users.update_v2': updateUser,
}
