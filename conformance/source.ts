import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder with the published contract as data, beside the checkout; it is no part of the repository. */
const folder = fileURLToPath(new URL('../../shared/contract/', import.meta.url))

export interface DocumentedField {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

export interface DocumentedOperation {
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly permission: string
  readonly on_behalf_of_required: boolean
  readonly path_params: readonly DocumentedField[]
  readonly query: readonly DocumentedField[]
  readonly body: readonly DocumentedField[]
  readonly pagination: string
  readonly success_status: number
  readonly response_example: string | null
  readonly response_example_alternatives: readonly string[]
  readonly request_examples: readonly string[]
  readonly replaced_by?: string
}

/** A call of the contract with assessment partners. */
export interface DocumentedAssessment
  extends Pick<DocumentedOperation, 'operation' | 'method' | 'path' | 'path_params' | 'query' | 'body'> {
  readonly direction: string
  readonly response_fields: readonly DocumentedField[]
}

/** A call of the job board, with its auth, or of candidate ingestion, with its scope. */
export interface DocumentedCall
  extends Pick<
    DocumentedOperation,
    | 'operation'
    | 'method'
    | 'path'
    | 'path_params'
    | 'query'
    | 'body'
    | 'success_status'
    | 'response_example'
    | 'response_example_alternatives'
    | 'request_examples'
  > {
  readonly resource: string
  readonly auth?: string
  readonly oauth_scope?: string | null
  readonly on_behalf_of_required: boolean | string
}

export interface DocumentedPermission {
  readonly group: string
  readonly label: string
  readonly endpoints: readonly { readonly operation: string }[]
}

export interface DocumentedEvent {
  readonly action: string
  readonly when_label: string | null
  readonly group: string
  readonly payload_example: string
}

/** Whether the data lies beside the checkout. */
export function hasSource(): boolean {
  return existsSync(folder)
}

export function readSource(path: string): unknown {
  return JSON.parse(readFileSync(folder + path, 'utf8'))
}

export function readOperations(): readonly DocumentedOperation[] {
  return readSource('harvest-v1/endpoints.json') as DocumentedOperation[]
}

export function readPermissions(): readonly DocumentedPermission[] {
  return readSource('harvest-v1/permissions.json') as DocumentedPermission[]
}

export function readEvents(): readonly DocumentedEvent[] {
  return readSource('webhooks/events.json') as DocumentedEvent[]
}

export function readAssessment(): readonly DocumentedAssessment[] {
  return readSource('assessment/endpoints.json') as DocumentedAssessment[]
}

export function readCalls(part: 'job-board' | 'candidate-ingestion'): readonly DocumentedCall[] {
  return readSource(`${part}/endpoints.json`) as DocumentedCall[]
}

/** The names of all sample files of a part, such as `harvest-v1`. */
export function sampleFiles(part: string): string[] {
  return readdirSync(`${folder}${part}/examples`).sort()
}
