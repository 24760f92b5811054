import type { Pool } from 'pg'

/** The id of a candidate at a share of all, from 0 to 1. */
export async function idAtShare(pool: Pool, share: number): Promise<number> {
  const { rows } = await pool.query(
    `select id from recruiting.candidates
     where id >= (select min(id) + ((max(id) - min(id)) * $1::float8)::bigint from recruiting.candidates) order by id limit 1`,
    [share],
  )
  return rows[0].id
}

export interface Movable {
  readonly id: number
  readonly jobId: number
  readonly stages: readonly number[]
}

/** Active applications of open jobs, one of each candidate, with their stage, which is the first one unless `anywhere`, and the next. */
export async function movableApplications(pool: Pool, limit: number, { anywhere = false } = {}): Promise<Movable[]> {
  const { rows } = await pool.query<Movable>(
    `select a.id, s.job_id as "jobId", array[a.stage_id, next.id] as stages
     from recruiting.applications a join recruiting.job_stages s on s.id = a.stage_id
       join recruiting.job_stages next on next.job_id = s.job_id and next.position = s.position + 1
         and (s.position = 0 or $2)
       join recruiting.jobs j on j.id = s.job_id and j.status = 'open'
     where a.status = 'active' and not a.prospect
       and not exists (select 1 from recruiting.applications b where b.candidate_id = a.candidate_id and b.id > a.id)
     order by a.id desc limit $1`,
    [limit, anywhere],
  )
  return rows
}

/** Of these, those whose candidate can be written to. */
export async function mailable(pool: Pool, movable: readonly Movable[]): Promise<Movable[]> {
  const { rows } = await pool.query({
    text: `select a.id from recruiting.applications a join recruiting.candidates c on c.id = a.candidate_id
      where a.id = any($1) and c.can_email and c.email_addresses <> '[]'`,
    values: [movable.map(({ id }) => id)],
    rowMode: 'array',
  })
  const ids = new Set(rows.map((row) => row[0]))
  return movable.filter(({ id }) => ids.has(id))
}

/** Events that HiPeople has taken and not looked at yet. */
export async function unhandledEvents(pool: Pool): Promise<number> {
  const { rows } = await pool.query('select count(*) as count from hipeople_kit.inbox where handled_at is null')
  return rows[0].count
}

/** Those of the applications whose candidate HiPeople has invited for a role, and has said so in a committed row. */
export async function invitedFor(pool: Pool, roleId: number, applicationIds: readonly number[]): Promise<number[]> {
  const { rows } = await pool.query({
    name: 'invited',
    text: `select application_id from hipeople.requests
      where application_id = any($2) and role_id = $1 and invited_at is not null`,
    values: [roleId, applicationIds],
    rowMode: 'array',
  })
  return rows.map((row) => row[0])
}

export async function makeTable(pool: Pool): Promise<void> {
  await pool.query('create schema if not exists bench')
  await pool.query(
    'create table if not exists bench.inserts (id bigint generated always as identity primary key, body text not null)',
  )
  await pool.query(
    'create table if not exists bench.posted (id bigint generated always as identity primary key, body text not null, status int)',
  )
  await pool.query('truncate bench.inserts, bench.posted')
}

export async function insertOne(pool: Pool, body: string): Promise<void> {
  await pool.query({ name: 'insert one', text: 'insert into bench.inserts (body) values ($1)', values: [body] })
}

/** Deliveries that ended well since an id. */
export async function deliveredSince(pool: Pool, id: number): Promise<number> {
  const { rows } = await pool.query(`select count(*) as count from recruiting.deliveries where id > $1 and state = 'delivered'`, [
    id,
  ])
  return rows[0].count
}

export async function newestDelivery(pool: Pool): Promise<number> {
  const { rows } = await pool.query('select coalesce(max(id), 0) as id from recruiting.deliveries')
  return rows[0].id
}

export async function idsOfAll(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query({ text: 'select id from recruiting.candidates order by id', rowMode: 'array' })
  return rows.map((row) => row[0])
}

/** What a change of a person costs their document, whoever makes it. */
export async function changeSomebody(pool: Pool, id: number): Promise<void> {
  await pool.query(`update recruiting.candidates set title = coalesce(title, '') || '' where id = $1`, [id])
}

/** New candidates before everybody else in the order of ids; answers their ids. */
export async function addPassersBy(pool: Pool, count: number): Promise<number[]> {
  const { rows } = await pool.query({
    text: `insert into recruiting.candidates (id, first_name, last_name, created_at, updated_at, last_activity_at)
      select first.id - n, 'Passing', 'By', at, at, at
      from (select min(id) as id, min(created_at) as at from recruiting.candidates) first, generate_series(1, $1::int) n returning id`,
    values: [count],
    rowMode: 'array',
  })
  return rows.map((row) => row[0])
}

export async function deletePassersBy(pool: Pool, ids: readonly number[]): Promise<void> {
  await pool.query('delete from recruiting.candidates where id = any($1)', [ids])
}

export interface Findable {
  readonly first: string
  readonly last: string
  readonly email: string | null
  /** A word of a note about them. */
  readonly word: string | null
}

/** People from all over the list, with what somebody might type to find them. */
export async function findable(pool: Pool, count: number): Promise<Findable[]> {
  const { rows } = await pool.query<Findable>(
    `with span as (select min(id) as low, (max(id) - min(id)) / $1::int as step from recruiting.candidates)
     select c.first_name as first, c.last_name as last, c.email_addresses -> 0 ->> 'value' as email,
       (select word from recruiting.feed_items f, regexp_split_to_table(f.body, '[^[:alpha:]]+') word
        where f.candidate_id = c.id and f.kind = 'note' and length(word) > 6 limit 1) as word
     from span, generate_series(0, $1::int - 1) n,
       lateral (select * from recruiting.candidates where id >= span.low + n * span.step order by id limit 1) c`,
    [count],
  )
  return rows
}

/** Whether every document was made ahead of its readers. */
export async function isSwept(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select sweep_epoch = epoch and swept_to = -1 as swept from recruiting.document_epoch')
  return rows[0].swept
}
