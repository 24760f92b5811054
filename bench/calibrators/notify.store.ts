import type { Client, Pool } from 'pg'

export async function listenFor(client: Client): Promise<void> {
  await client.query('listen bench')
}

export async function tell(pool: Pool): Promise<void> {
  await pool.query('notify bench')
}

export async function storePost(pool: Pool, body: string): Promise<number> {
  const { rows } = await pool.query({
    name: 'store post',
    text: 'insert into bench.posted (body) values ($1) returning id',
    values: [body],
  })
  return rows[0].id
}

export async function storeResult(pool: Pool, id: number, status: number): Promise<void> {
  await pool.query({ name: 'store result', text: 'update bench.posted set status = $2 where id = $1', values: [id, status] })
}
