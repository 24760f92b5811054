import { getJob, listJobs } from '@orangery/contract/recruiting'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api.ts'

/** Open jobs for a list to choose from. */
export function useOpenJobs(enabled = true) {
  const jobs = useQuery({ ...read(listJobs, { query: { status: 'open' } }), enabled, staleTime: 60_000 })
  return (jobs.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
}

/** Stages of one job for a list to choose from. */
export function useStages(jobId: number | undefined) {
  const job = useQuery({ ...read(getJob, { params: { id: jobId ?? 0 } }), enabled: jobId !== undefined, staleTime: 60_000 })
  return job.data?.stages ?? []
}
