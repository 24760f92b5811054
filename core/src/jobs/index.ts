export {
  addStage,
  createJob,
  deleteStage,
  type NewJob,
  renameStage,
  reorderStages,
  setJobStatus,
  usualStages,
} from './change-jobs.ts'
export type { Department, Job, JobPost, Office, Opening, Stage, StageInterview, TeamMember, TeamRole } from './job.ts'
export { countJobPosts, findJobPost, type JobPostFilter, jobPostsOf, pageOfJobPosts } from './job-posts.store.ts'
export { countJobs, type JobFilter, jobRows, lockJob, pageOfJobRows } from './jobs.store.ts'
export { findJob, hydrateJobs, loadDepartments, loadOffices } from './load-jobs.ts'
export { countOpenings, findOpening, openingsByIds, pageOfOpenings } from './openings.store.ts'
export { countsByJob, listJobRows, type PipelineFilter, pipelineRows, stageFigures } from './pipeline.store.ts'
export { countInStage, countStages, findStage, pageOfStages, type StageFilter, stagesOfJob, stagesOfJobs } from './stages.store.ts'
