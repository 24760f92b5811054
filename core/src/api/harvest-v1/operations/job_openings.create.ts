// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import { fieldWriters } from '../../../custom-fields/index.ts'
import { createOpenings as create } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { instant } from '../present/values.ts'

export const createOpenings: Handler<'job_openings.create'> = async ({ core, actor, params, body }) => {
  const records = body.openings.map((opening, index) => ({ writes: opening.custom_fields ?? [], at: `openings[${index}]` }))
  const writers = await fieldWriters(core.db, 'opening', records)
  const created = await create(core, actor, {
    jobId: params.job_id,
    openings: body.openings.map((opening, index) => ({
      openingId: opening.opening_id,
      customValues: writers[index]!({}),
    })),
  })
  return { openings: created.map(({ id, openingId, openedAt }) => ({ id, opening_id: openingId, open_date: instant(openedAt) })) }
}
