import type { Wire } from '../harness/wire.ts'

/** The first open job with three stages or more, and its stages in order. */
export async function findPipeline(wire: Wire): Promise<{ jobId: number; stages: number[] }> {
  const jobs = (await wire.ask('jobs.list', { query: { status: 'open' } })).json as { id: number; openings: { status: string }[] }[]
  for (const { id } of jobs.filter(({ openings }) => openings.some(({ status }) => status === 'open'))) {
    const listed = (await wire.ask('job_stages.list_for_job', { params: { id } })).json as { id: number; priority: number }[]
    const stages = listed.sort((one, other) => one.priority - other.priority).map((stage) => stage.id)
    if (stages.length >= 3) return { jobId: id, stages }
  }
  throw new Error('The server has no open job with an opening and three stages')
}

/** Bodies that would do, had they somebody to do it to. */
export function bodiesForNobody(actor: number, jobId: number): Record<string, unknown> {
  return {
    'candidates.add_note': { user_id: actor, body: 'x', visibility: 'public' },
    'candidates.add_email_note': { user_id: actor, to: 'a', from: 'b', subject: 's', body: 'x' },
    'candidates.add_attachment': { filename: 'a.txt', type: 'resume', content: 'YQ==', content_type: 'text/plain' },
    'candidates.add_application': { job_id: jobId },
    'applications.move': { from_stage_id: 1, to_stage_id: 2 },
    'applications.advance': { from_stage_id: 1 },
    'applications.reject': {},
    'applications.unreject': {},
    'applications.hire': {},
  }
}
