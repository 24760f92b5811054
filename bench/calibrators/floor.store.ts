import type { Pool } from 'pg'

/** The ready documents behind an id, by the bare driver as a prepared statement. */
export async function documentsPage(pool: Pool, after: number, perPage: number): Promise<string[]> {
  const { rows } = await pool.query({
    name: 'documents',
    text: 'select body from recruiting.candidate_documents where candidate_id > $1 order by candidate_id limit $2',
    values: [after, perPage],
    rowMode: 'array',
  })
  return rows.map((row) => row[0])
}

export async function oneDocument(pool: Pool, id: number): Promise<string> {
  const { rows } = await pool.query({
    name: 'document',
    text: 'select body from recruiting.candidate_documents where candidate_id = $1',
    values: [id],
    rowMode: 'array',
  })
  const [row] = rows
  return row?.[0] ?? ''
}

const records = (table: string, columns: string) =>
  `(select coalesce(json_agg(r), '[]') from (select ${columns} from recruiting.${table} where candidate_id = c.id order by id) r) as ${table}`

/** K5: the same candidates joined from the tables that documents are made of, in one statement. */
export async function joinedPage(pool: Pool, after: number, perPage: number): Promise<unknown[]> {
  const { rows } = await pool.query({
    name: 'joined',
    text: `select c.id, c.first_name, c.last_name, c.company, c.title, c.created_at, c.updated_at, c.last_activity_at, c.is_private, c.can_email,
        c.phone_numbers, c.addresses, c.email_addresses, c.website_addresses, c.social_media_addresses, c.tags, c.custom_values,
        ${records('educations', '*')}, ${records('employments', '*')}, ${records('attachments', 'id, filename, type, created_at')},
        (select coalesce(json_agg(r), '[]') from (
          select a.*, j.name as job_name, s.name as stage_name, o.name as source_name, n.name as reason_name
          from recruiting.applications a left join recruiting.jobs j on j.id = a.job_ids[1]
            left join recruiting.job_stages s on s.id = a.stage_id left join recruiting.sources o on o.id = a.source_id
            left join recruiting.rejection_reasons n on n.id = a.rejection_reason_id
          where a.candidate_id = c.id order by a.id desc) r) as applications
      from recruiting.candidates c where c.id > $1 order by c.id limit $2`,
    values: [after, perPage],
  })
  return rows
}
