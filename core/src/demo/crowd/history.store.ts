import { sql } from 'kysely'
import type { CoreDb } from '../../context.ts'
import { chance, drawn } from './draw.store.ts'

export async function insertMoves(tx: CoreDb): Promise<void> {
  await sql`
    insert into recruiting.stage_moves (application_id, from_stage_id, to_stage_id, actor_user_id, at)
    select application_id, case when step > 0 then stage_ids[step] end, stage_ids[step + 1], case when step > 0 then recruiter_id end,
      applied + step * interval '4 days'
    from crowd, generate_series(0, reach) step where not prospect
    union all
    select application_id, stage_ids[6], null, recruiter_id, ended from crowd where status = 'hired'`.execute(tx)
}

/** Activities as the rules would have written them, a note for nearly every second person, a mail for who came further. */
export async function insertFeed(tx: CoreDb): Promise<void> {
  await sql`
    insert into recruiting.feed_items (candidate_id, application_id, kind, user_id, subject, body, created_at, visibility, email_to, email_from, words)
    select candidate_id, application_id, 'activity', case when prospect then user_id end,
      case when prospect then 'Prospect Added' else 'Application Submitted' end,
      case when prospect then '' else 'Applied to ' || job_name || ', in ' || stage_names[1] end, applied, 'public', null, null, null::tsvector
    from crowd
    union all
    select candidate_id, application_id, 'activity', recruiter_id, 'Candidate Stage Change',
      'Moved from ' || stage_names[step] || ' to ' || stage_names[step + 1], applied + step * interval '4 days', 'public', null, null, null::tsvector
    from crowd, generate_series(1, reach) step where not prospect
    union all
    select candidate_id, application_id, 'activity', recruiter_id,
      case when status = 'hired' then 'Candidate Hired' else 'Candidate Rejected' end,
      case when status = 'hired' then 'Welcome aboard.' else 'The reason stands on the application.' end, ended, 'public', null, null, null::tsvector
    from crowd where status <> 'active'
    union all
    select candidate_id, application_id, 'note', user_id, null, note, applied + ${drawn(40, 1_440)} * interval '1 minute',
      (array['public', 'public', 'public', 'public', 'public', 'public', 'public', 'admin_only', 'admin_only', 'private'])[1 + ${drawn(41, 10)}], null, null, to_tsvector('simple', note)
    from crowd where ${chance(42)} < 0.45
    union all
    select candidate_id, application_id, 'email', recruiter_id, 'Next step for ' || job_name,
      'Thank you for your application. We would like to talk to you on the phone; which day suits you?',
      applied + interval '4 days', 'public', email, 'jobs@solvik.example', null::tsvector
    from crowd where reach > 0 and not prospect`.execute(tx)
}

export async function insertCareers(tx: CoreDb): Promise<void> {
  await sql`
    insert into recruiting.educations (candidate_id, school_name, degree, discipline, start_date, end_date)
    select candidate_id, school, 'Bachelor''s Degree', 'Business', applied - interval '9 years', applied - interval '6 years'
    from crowd where ${chance(50)} < 0.5`.execute(tx)
  await sql`
    insert into recruiting.employments (candidate_id, company_name, title, start_date, end_date)
    select candidate_id, company, title, applied - interval '4 years', applied - interval '1 year'
    from crowd where company is not null and title is not null`.execute(tx)
}
