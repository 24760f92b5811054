import { randomUUID } from 'node:crypto'
import type { Wire } from '../harness/wire.ts'
import { writer } from './writer.ts'

export interface CopiedJob {
  readonly id: number
  readonly name: string
  readonly status: string
  readonly departments: unknown[]
  readonly offices: unknown[]
  readonly custom_fields: unknown
  readonly hiring_team: Readonly<Record<string, { id: number }[]>>
  readonly openings: { id: number; opening_id: string | null; status: string }[]
}

/** A job of one's own to change, made after the first open one. */
export async function copyJob(wire: Wire, body: Readonly<Record<string, unknown>> = {}): Promise<CopiedJob> {
  const [template] = (await wire.ask('jobs.list', { query: { status: 'open', per_page: 1 } })).json as CopiedJob[]
  const given = { template_job_id: template!.id, number_of_openings: 1, job_name: `Wire ${randomUUID()}`, ...body }
  return (await writer(wire)('jobs.create', { body: given })).json as CopiedJob
}

/** An active user who is neither Site Admin nor on the job's hiring team; undefined when there is none. */
export async function outsiderOf(wire: Wire, jobId: number): Promise<number | undefined> {
  const team = (await wire.ask('jobs.hiring_team', { params: { id: jobId } })).json as Record<string, { user_id: number }[]>
  const members = Object.values(team).flatMap((role) => role.map((member) => member.user_id))
  const users = (await wire.ask('users.list', { query: { per_page: 500 } })).json as {
    id: number
    disabled: boolean
    site_admin: boolean
  }[]
  return users.find((user) => !user.disabled && !user.site_admin && !members.includes(user.id))?.id
}
