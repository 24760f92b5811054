// Public documentation: https://developers.greenhouse.io/harvest.html#tracking-links
import { findTrackingLink } from '../../../jobs/index.ts'
import { loadUserRefs } from '../../../people/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { instant, person } from '../present/values.ts'

export const retrieveTrackingLink: Handler<'tracking_links.retrieve'> = async ({ core, params }) => {
  const link = await findTrackingLink(core.db, params.token)
  if (!link) throw resourceNotFound()
  const users = await loadUserRefs(core.db, [link.credited_to])
  return {
    id: link.id,
    token: link.token,
    created_at: instant(link.created_at),
    updated_at: instant(link.updated_at),
    related_post_id: link.related_post_id,
    related_post_type: link.related_post_type,
    job_id: link.job_id,
    job_post_id: link.job_post_id,
    job_board: { id: link.board_id, company_name: link.company_name, url_token: link.url_token },
    source: link.source_id === null ? null : { id: link.source_id, public_name: link.source_name ?? '' },
    credited_to: link.credited_to === null ? null : person(users.get(link.credited_to) ?? null),
  }
}
