import { sql } from 'kysely'
import type { CoreDb } from '../../context.ts'
import { chance, drawn } from './draw.store.ts'

/** When something last happened to a person of the crowd. */
const touched = sql`coalesce(ended, applied + reach * interval '4 days')`

export async function insertCandidates(tx: CoreDb): Promise<void> {
  await sql`
    insert into recruiting.candidates (id, first_name, last_name, company, title, phone_numbers, addresses, email_addresses,
      website_addresses, tags, custom_values, search, created_at, updated_at, last_activity_at)
    select candidate_id, first, last, company, title,
      case when ${chance(20)} < 0.85
        then jsonb_build_array(jsonb_build_object('value', '+47 ' || (400000000 + ${drawn(21, 599_999_999)})::text, 'type', 'mobile')) else '[]' end,
      case when ${chance(22)} < 0.3 then jsonb_build_array(jsonb_build_object('value', location, 'type', 'home')) else '[]' end,
      jsonb_build_array(jsonb_build_object('value', email, 'type', 'personal')),
      case when ${chance(23)} < 0.1
        then jsonb_build_array(jsonb_build_object('value', 'https://portfolio.example/' || i, 'type', 'portfolio')) else '[]' end,
      case when ${chance(24)} < 0.25 then array[tag] else '{}' end,
      case when ${chance(25)} < 0.5 then jsonb_build_object('notice_period', (1 + ${drawn(26, 3)})::text || ' months') else '{}' end
        || case when ${chance(27)} < 0.4 then jsonb_build_object('works_nights', ${chance(28)} < 0.5) else '{}' end
        || case when ${chance(29)} < 0.4 then jsonb_build_object('preferred_site', office) else '{}' end
        || case when ${chance(30)} < 0.3
          then jsonb_build_object('desired_salary', jsonb_build_object('amount', (34 + ${drawn(31, 59)}) * 1000, 'unit', 'EUR')) else '{}' end,
      array_to_tsvector(words), applied, ${touched}, ${touched}
    from crowd order by i`.execute(tx)
}

/** The one that the person came with, and for one in five an older one on another job. */
export async function insertApplications(tx: CoreDb): Promise<void> {
  const columns = sql`(id, candidate_id, prospect, job_ids, job_post_id, status, stage_id, stage_entered_at, applied_at, created_at, updated_at,
    last_activity_at, rejected_at, rejection_reason_id, hired_at, starts_at, stage_before_hire_id, location, source_id, recruiter_id, coordinator_id, answers)`
  await sql`
    insert into recruiting.applications ${columns}
    select application_id, candidate_id, prospect, case when prospect then '{}' else array[job_id] end, case when not prospect then post_id end,
      status, case when not prospect and status <> 'hired' then stage_ids[reach + 1] end,
      case when not prospect and status <> 'hired' then applied + reach * interval '4 days' end,
      applied, applied, ${touched}, ${touched},
      case when status = 'rejected' then ended end, case when status = 'rejected' then reason_id end,
      case when status = 'hired' then ended end, case when status = 'hired' then (ended + interval '40 days')::date end,
      case when status = 'hired' then stage_ids[6] end, location, source_id, recruiter_id, coordinator_id,
      case when prospect then '[]' else jsonb_build_array(jsonb_build_object('question', 'When could you start?', 'answer',
        (array['At once', 'In a month', 'After my notice period'])[1 + ${drawn(32, 3)}])) end
    from crowd order by i`.execute(tx)
  await sql`
    insert into recruiting.applications ${columns}
    select nextval('recruiting.applications_id_seq'), c.candidate_id, false, array[other.job_id], other.post_id, 'rejected', other.stage_ids[1],
      c.applied, c.applied, c.applied, c.applied + interval '9 days', c.applied + interval '9 days', c.applied + interval '9 days', c.reason_id,
      null, null, null, c.location, c.source_id, other.recruiter_id, other.coordinator_id, '[]'
    from crowd c join crowd other on other.i = c.i - 7
    where ${chance(33, 'c.i')} < 0.2 and other.job_id <> c.job_id order by c.i`.execute(tx)
}
