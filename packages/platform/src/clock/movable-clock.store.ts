import type { ClientBase } from 'pg'

/** Every process of the suite listens here; the payload of a notification is the new offset in milliseconds. */
const channel = 'orangery_clock'

export async function readClockOffset(client: Pick<ClientBase, 'query'>): Promise<number> {
  const { rows } = await client.query<{ offset_ms: string | number }>('select offset_ms from platform.clock where only_row')
  return Number(rows[0]?.offset_ms ?? 0)
}

/** Adds `by` milliseconds to the offset and announces the sum when the transaction commits. Answers the new offset. */
export async function addToClockOffset(client: Pick<ClientBase, 'query'>, by: number): Promise<number> {
  const { rows } = await client.query<{ offset_ms: string | number }>(
    `insert into platform.clock (only_row, offset_ms) values (true, $1)
     on conflict (only_row) do update set offset_ms = platform.clock.offset_ms + excluded.offset_ms
     returning offset_ms`,
    [Math.round(by)],
  )
  const offset = Number(rows[0]?.offset_ms)
  await client.query('select pg_notify($1, $2)', [channel, String(offset)])
  return offset
}

export async function listenForClock(client: Pick<ClientBase, 'query'>): Promise<void> {
  await client.query(`listen ${channel}`)
}
