import type { Ingestion, IngestionId } from '@orangery/contract/ingestion'
import type { z } from 'zod'
import type { CoreContext } from '../../context.ts'
import type { UserRow } from '../../users/index.ts'
import { IngestionError } from './errors.ts'

/** One call, after the face has proven the key and found the user. */
export interface IngestionCall<Id extends IngestionId> {
  readonly core: CoreContext
  readonly keyId: number
  /** The user of On-Behalf-Of, who is never disabled. */
  readonly user: UserRow
  /** Jobs that the user hires for or has a role on. */
  readonly ownJobs: ReadonlySet<number>
  readonly query: z.output<Ingestion[Id]['query']>
  readonly body: z.output<Ingestion[Id]['body']>
}

export type IngestionHandler<Id extends IngestionId> = (call: IngestionCall<Id>) => Promise<z.input<Ingestion[Id]['reply']>>

/** Every call of the contract, or this does not compile. */
export type IngestionHandlers = { readonly [Id in IngestionId]: IngestionHandler<Id> }

type Acting = Pick<IngestionCall<'jobs.list'>, 'user' | 'ownJobs'>

/** A Site Admin sees every job, others those that are their own. */
export function managesJob({ user, ownJobs }: Acting, jobId: number): boolean {
  return user.level === 'site_admin' || ownJobs.has(jobId)
}

/** Refuses who hires for no job at all: a Basic user. */
export function requireMoreThanBasic({ user, ownJobs }: Acting, what: string): void {
  if (user.level === 'site_admin' || ownJobs.size > 0) return
  throw new IngestionError(403, `The user ${user.primary_email} is a Basic user and may not ${what}.`)
}
