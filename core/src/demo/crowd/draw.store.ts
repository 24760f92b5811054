import { sql } from 'kysely'
import type { CoreDb } from '../../context.ts'
import type { Choices } from './choices.ts'

export interface Batch {
  /** Numbers of the people, both included; the first of all is 1. */
  readonly from: number
  readonly to: number
  readonly total: number
  readonly now: Date
}

/** A number from 0 up to, not including, 1 that belongs to person `i`: each `salt` draws another, the same on every machine. */
export function chance(salt: number, of = 'i') {
  return sql.raw(`((hashint8extended(${of}, ${salt}) >> 33) & 1073741823)::float8 / 1073741824`)
}

/** A whole number from 0 up to, not including, `below`. */
export function drawn(salt: number, below: number) {
  return sql`floor(${chance(salt)} * ${sql.lit(below)}::int)::int`
}

const spanDays = 1_990

/**
 * Draws the people of a batch into a table of this transaction's own: one row each, with everything that more than one record
 * needs to agree on.
 */
export async function drawPeople(tx: CoreDb, choices: Choices, batch: Batch): Promise<void> {
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  await sql`
    create temp table crowd on commit drop as
    with
      name as materialized (select * from jsonb_to_recordset(${json(choices.names)}) as t (n int, first text, last text, latin text, words text[])),
      title as materialized (select * from jsonb_to_recordset(${json(choices.titles)}) as t (n int, name text, words text[])),
      company as materialized (select * from jsonb_to_recordset(${json(choices.companies)}) as t (n int, name text, words text[])),
      office as materialized (select * from jsonb_to_recordset(${json(choices.offices)}) as t (n int, name text, location text)),
      job as materialized (select * from jsonb_to_recordset(${json(choices.jobs)})
        as t (n int, id bigint, name text, post_id bigint, stage_ids bigint[], stage_names text[], recruiter_id bigint, coordinator_id bigint)),
      person as (
        select i::bigint as i, ${batch.now}::timestamptz - ((1 - i::float8 / ${batch.total}) * ${spanDays} + 0.2) * interval '1 day' as applied
        from generate_series(${batch.from}::bigint, ${batch.to}::bigint) i
      ),
      rolled as (
        select person.*, ${chance(1)} < 0.04 as prospect, ${chance(2)} as roll,
          least(5, floor(${chance(3)} * ${chance(4)} * 6 * 1.7))::int as reach,
          greatest(0, least(${choices.jobs.length - 1}, floor(i::float8 / ${batch.total} * ${choices.jobs.length})::int - ${drawn(5, 4)})) as job_n,
          (${batch.now}::timestamptz - applied) as age
        from person
      ),
      placed as (
        select rolled.*, case when prospect then 'active'
          when age < interval '30 days' then case when roll < 0.85 then 'active' else 'rejected' end
          when age > interval '300 days' then case when roll < 0.95 then 'rejected' else 'hired' end
          when roll < 0.42 then 'active' when roll < 0.965 then 'rejected' else 'hired' end as status
        from rolled
      )
    select i, nextval('recruiting.candidates_id_seq') as candidate_id, nextval('recruiting.applications_id_seq') as application_id,
      p.applied, p.prospect, p.status, case when p.status = 'hired' then 5 else p.reach end as reach,
      case when p.status = 'active' then null else p.applied + least(age, interval '60 days') * (0.5 + ${chance(6)} * 0.4) end as ended,
      name.first, name.last, name.latin || '.' || i || '@example.com' as email,
      case when ${chance(7)} < 0.7 then title.name end as title, case when ${chance(8)} < 0.6 then company.name end as company,
      name.words || case when ${chance(7)} < 0.7 then title.words else '{}' end || case when ${chance(8)} < 0.6 then company.words else '{}' end
        || array[i::text, 'example', 'com'] as words,
      office.name as office, office.location,
      job.id as job_id, job.name as job_name, job.post_id, job.stage_ids, job.stage_names, job.recruiter_id, job.coordinator_id,
      (${choices.sourceIds}::bigint[])[1 + ${drawn(9, choices.sourceIds.length)}] as source_id,
      (${choices.reasonIds}::bigint[])[1 + ${drawn(10, choices.reasonIds.length)}] as reason_id,
      (${choices.userIds}::bigint[])[1 + ${drawn(11, choices.userIds.length)}] as user_id,
      (${choices.notes}::text[])[1 + ${drawn(12, choices.notes.length)}] as note,
      (${choices.tags}::text[])[1 + ${drawn(13, choices.tags.length)}] as tag,
      (${choices.schools}::text[])[1 + ${drawn(14, choices.schools.length)}] as school
    from placed p
      join name on name.n = ${drawn(15, choices.names.length)}
      join title on title.n = ${drawn(16, choices.titles.length)}
      join company on company.n = ${drawn(17, choices.companies.length)}
      join office on office.n = ${drawn(18, choices.offices.length)}
      join job on job.n = p.job_n
    order by i`.execute(tx)
}

export async function dropDrawn(tx: CoreDb): Promise<void> {
  await sql`drop table crowd`.execute(tx)
}
