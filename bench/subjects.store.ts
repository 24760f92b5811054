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
  readonly stages: readonly number[]
}

/** Active applications in the first stage of an open job, with the first two stages. */
export async function movableApplications(pool: Pool, limit: number): Promise<Movable[]> {
  const { rows } = await pool.query<Movable>(
    `select a.id, array[a.stage_id, next.id] as stages
     from recruiting.applications a join recruiting.job_stages s on s.id = a.stage_id and s.position = 0
       join recruiting.job_stages next on next.job_id = s.job_id and next.position = 1
       join recruiting.jobs j on j.id = s.job_id and j.status = 'open'
     where a.status = 'active' and not a.prospect order by a.id desc limit $1`,
    [limit],
  )
  return rows
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

/** Whether every document was made ahead of its readers. */
export async function isSwept(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select sweep_epoch = epoch and swept_to = -1 as swept from recruiting.document_epoch')
  return rows[0].swept
}
