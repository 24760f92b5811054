// Public documentation: https://developers.greenhouse.io/harvest.html#job-stages
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { jobStage } from './shapes/job-stage.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'

const { get } = resource('Job Stages')

const query = z.object({ ...numberedPages, ...createdWindow, ...updatedWindow })

export const listJobStages = get({
  id: 'job_stages.list',
  label: 'GET: List Job Stages',
  path: '/v1/job_stages',
  paging: 'page',
  query,
  reply: z.array(jobStage),
  served: true,
})

export const listJobStagesForJob = get({
  id: 'job_stages.list_for_job',
  label: 'GET: List Job Stages for Job',
  path: '/v1/jobs/{id}/stages',
  paging: 'unspecified',
  params: byId,
  query,
  reply: z.array(jobStage),
  served: true,
})

export const retrieveJobStage = get({
  id: 'job_stages.retrieve',
  label: 'GET: Retrieve Job Stage',
  path: '/v1/job_stages/{id}',
  params: byId,
  reply: jobStage,
  served: true,
})

export const jobStages = keyById(listJobStages, listJobStagesForJob, retrieveJobStage)
