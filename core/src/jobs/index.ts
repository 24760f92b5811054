export { statusCounts as countsByJob } from '../tables/row-counts.store.ts'
export { closeJob, createJob, type NewJob, openJob, setJobStatus, usualStages } from './change-jobs.ts'
export { createOpenings, deleteOpenings, type OpeningEdit, updateOpening } from './change-openings.ts'
export { createJobPost, deleteJobPost, editJobPost, type GivenLocation, type PostEdit } from './change-posts.ts'
export { addStage, deleteStage, renameStage, reorderStages } from './change-stages.ts'
export { copyJob } from './copy-job.ts'
export { deleteJob } from './delete-job.ts'
export { editJob, type JobEdit } from './edit-job.ts'
export { type HeldJob, requireJobEditor, withJob } from './held-job.ts'
export { addToTeam, type NewMember, removeFromTeam, replaceTeam, type TeamChange } from './hiring-team.ts'
export type { Department, Job, JobPost, Office, Opening, Stage, StageInterview, TeamMember, TeamRole } from './job.ts'
export { countBoardLocations, findTrackingLink, pageOfBoardLocations } from './job-board.store.ts'
export { type JobSnapshot, jobSnapshot, recordJobEvent } from './job-events.ts'
export { countJobPosts, findJobPost, type JobPostFilter, jobPostsOf, pageOfJobPosts } from './job-posts.store.ts'
export type { GivenUnits } from './job-units.ts'
export { countJobs, type JobFilter, type JobRow, jobRows, lockJob, pageOfJobRows } from './jobs.store.ts'
export { findJob, hydrateJobs, loadDepartments, loadOffices } from './load-jobs.ts'
export { countOpenings, findOpening, openingsByIds, pageOfOpenings } from './openings.store.ts'
export { listJobRows, type PipelineFilter, pipelineRows, stageFigures } from './pipeline.store.ts'
export { type PostQuestion, readQuestions } from './post-questions.ts'
export { jobEditorsAmong } from './rights.store.ts'
export {
  countInStage,
  countStages,
  findStage,
  loadStageRefs,
  pageOfStages,
  type StageFilter,
  type StageRef,
  stageRefsOfJob,
  stagesOfJob,
  stagesOfJobs,
} from './stages.store.ts'
