import { readFileSync } from 'node:fs'
import type { Outline } from '@orangery/contract/kernel'

/** What is published of one operation: facts, without sentences or sample values. Names of query and body that are required end in `!`. */
export interface PublishedOperation {
  readonly method: string
  readonly path: string
  readonly permission: { readonly group: string; readonly label: string }
  readonly onBehalfOf: boolean
  readonly paging: string
  readonly status: number
  readonly replacedBy?: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** By path, such as `referrer.type`; lists add nothing to a path. */
  readonly body: Readonly<Record<string, string>>
  /** Names that the samples of a request use and its table does not list. */
  readonly inSamples: Readonly<Record<string, string>>
  /** Null where no sample and no sister's sample is published. */
  readonly reply: Outline | null
}

export interface PublishedEvent {
  readonly when: string | null
  readonly group: string
  readonly payload: Outline
}

/** A call between the ATS and an assessment partner. Names that are required end in `!`, those inside others as well. */
export interface PublishedAssessment {
  readonly direction: string
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, string>>
  readonly reply: Readonly<Record<string, string>>
}

/** A call of the job board or of candidate ingestion. */
export interface PublishedCall
  extends Pick<PublishedOperation, 'method' | 'path' | 'status' | 'params' | 'query' | 'body' | 'inSamples' | 'reply'> {
  readonly resource: string
  /** Whether a key has to be given, and whether a user has to be named. */
  readonly needsKey: boolean
  readonly onBehalfOf: boolean
}

export interface Published {
  readonly operations: Readonly<Record<string, PublishedOperation>>
  /** The groups of the page "Manage Permissions" in their order, each with its labels. */
  readonly permissions: Readonly<Record<string, readonly string[]>>
  readonly events: Readonly<Record<string, PublishedEvent>>
  readonly assessment: Readonly<Record<string, PublishedAssessment>>
  readonly jobBoard: Readonly<Record<string, PublishedCall>>
  readonly ingestion: Readonly<Record<string, PublishedCall>>
}

/** The published facts, as `digest.ts` wrote them down. */
export function readPublished(): Published {
  return JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as Published
}
