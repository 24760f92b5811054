// Writes published.json from the published contract beside the checkout. Run: node conformance/digest.ts
import { writeFileSync } from 'node:fs'
import type { Outline } from '@orangery/contract/kernel'
import type { Published, PublishedAssessment, PublishedCall, PublishedEvent, PublishedOperation } from './published.ts'
import { outlineOfSamples } from './samples.ts'
import { objectOf, openingSample, sisterOf, wrappedByMistake } from './sisters.ts'
import {
  type DocumentedAssessment,
  type DocumentedCall,
  type DocumentedField,
  type DocumentedOperation,
  readAssessment,
  readCalls,
  readEvents,
  readOperations,
  readPermissions,
  readSource,
} from './source.ts'

const permissions = readPermissions()
const placeOf = new Map(
  permissions.flatMap(({ group, label, endpoints }) => endpoints.map(({ operation }) => [operation, { group, label }])),
)

/** A question of some sample's post; the table says `question_{id}`. */
const numbered = /^question_\d/

const published: Published = {
  operations: Object.fromEntries(readOperations().map((operation) => [operation.operation, digestOperation(operation)])),
  permissions: Object.fromEntries(
    [...Map.groupBy(permissions, ({ group }) => group)].map(([group, entries]) => [group, entries.map(({ label }) => label)]),
  ),
  events: Object.fromEntries(readEvents().map((event) => [event.action, digestEvent(event)])),
  assessment: Object.fromEntries(readAssessment().map((operation) => [operation.operation, digestAssessment(operation)])),
  jobBoard: digestCalls('job-board'),
  ingestion: digestCalls('candidate-ingestion'),
}
writeFileSync(new URL('./published.json', import.meta.url), inLines(published))

/** One operation, group or event per line, so that a change shows where it is. */
function inLines(parts: Published): string {
  const blocks = Object.entries(parts).map(([part, entries]) => {
    const lines = Object.entries(entries).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    return ` ${JSON.stringify(part)}: {\n${lines.join(',\n')}\n }`
  })
  return `{\n${blocks.join(',\n')}\n}\n`
}

function digestOperation(documented: DocumentedOperation): PublishedOperation {
  return {
    method: documented.method,
    path: documented.path,
    permission: placeOf.get(documented.operation)!,
    onBehalfOf: documented.on_behalf_of_required,
    paging: documented.pagination,
    status: documented.success_status,
    ...(documented.replaced_by === undefined ? {} : { replacedBy: documented.replaced_by }),
    params: Object.fromEntries(documented.path_params.map(({ name, type }) => [name, type])),
    query: namesAndKinds(documented.query),
    body: namesAndKinds(documented.body),
    inSamples: namesInSamples(documented),
    reply: replyOutline(documented),
  }
}

function digestEvent(event: { when_label: string | null; group: string; payload_example: string }): PublishedEvent {
  const sample = readSource(`webhooks/${event.payload_example}`) as { payload: unknown }
  return { when: event.when_label, group: event.group, payload: outlineOfSamples([sample.payload]) }
}

function digestAssessment(documented: DocumentedAssessment): PublishedAssessment {
  return {
    direction: documented.direction,
    method: documented.method,
    path: documented.path,
    params: Object.fromEntries(documented.path_params.map(({ name, type }) => [name, type])),
    query: marked(documented.query),
    body: marked(documented.body),
    reply: marked(documented.response_fields),
  }
}

function digestCalls(part: 'job-board' | 'candidate-ingestion'): Record<string, PublishedCall> {
  return Object.fromEntries(readCalls(part).map((call) => [call.operation, digestCall(part, call)]))
}

function digestCall(part: string, documented: DocumentedCall): PublishedCall {
  const samples = [documented.response_example, ...documented.response_example_alternatives].filter((path) => path !== null)
  return {
    resource: documented.resource,
    method: documented.method,
    path: documented.path,
    // Candidate ingestion says it once for all its calls.
    needsKey: documented.auth === undefined || documented.auth !== 'none',
    onBehalfOf: documented.on_behalf_of_required !== false,
    status: documented.success_status,
    params: Object.fromEntries(documented.path_params.map(({ name, type }) => [name, type])),
    query: namesAndKinds(documented.query),
    body: namesAndKinds(documented.body),
    // What a GET shows as its request is its query.
    inSamples: documented.method === 'GET' ? {} : namesInSamples(documented, part),
    reply: samples.length === 0 ? null : outlineOfSamples(samples.map((path) => readSource(`${part}/${path}`))),
  }
}

/** Names as paths, `[].partner_test_id` without the list that holds it. */
function marked(fields: readonly DocumentedField[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, type, required }) => [`${name.replaceAll('[]', '').replace(/^\./, '')}${required ? '!' : ''}`, type]),
  )
}

/** The documentation writes `referrer[type]`, `custom_fields[]`, `openings.opening_id` and `recruiters[]|coordinators[].x`. */
function namesAndKinds(fields: readonly DocumentedField[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ name, type, required }) =>
      paths(name).map((path) => [required && !path.includes('.') ? `${path}!` : path, type.replace(/ (with|of) .*$/, '')]),
    ),
  )
}

function paths(name: string): string[] {
  const plain = (written: string) => written.replaceAll('[]', '').replaceAll('[', '.').replaceAll(']', '')
  if (!name.includes('|')) return [plain(name)]
  const cut = name.lastIndexOf('.')
  return name
    .slice(0, cut)
    .split('|')
    .map((owner) => plain(owner) + name.slice(cut))
}

/** Names that a request sample uses and no table lists. What lies inside custom fields is described elsewhere. */
function namesInSamples(
  documented: Pick<DocumentedOperation, 'body' | 'request_examples'>,
  part = 'harvest-v1',
): Record<string, string> {
  const listed = new Set(documented.body.flatMap(({ name }) => paths(name)))
  const samples = documented.request_examples.map((path) => readSource(`${part}/${path}`))
  const found = samples.length === 0 ? {} : flatten(outlineOfSamples(samples))
  return Object.fromEntries(Object.entries(found).filter(([path]) => !listed.has(path) && !numbered.test(path)))
}

function flatten(outline: Outline, path = ''): Record<string, string> {
  if (typeof outline === 'string') return path === '' ? {} : { [path]: outline }
  if (Array.isArray(outline)) {
    const [item] = outline as readonly [Outline]
    return typeof item === 'string' ? { [path]: `${item}[]` } : { [path]: 'object[]', ...inside(item, path) }
  }
  return { ...(path === '' ? {} : { [path]: 'object' }), ...inside(outline, path) }
}

function inside(outline: Outline, path: string): Record<string, string> {
  const entries = Object.entries(outline as Record<string, Outline>).map(([key, value]): Record<string, string> => {
    const at = path === '' ? key : `${path}.${key}`
    return key === 'custom_fields' ? { [at]: 'custom_field_write[]' } : flatten(value, at)
  })
  return Object.assign({}, ...entries)
}

function replyOutline(documented: DocumentedOperation): Outline | null {
  const id = documented.operation
  const own = [documented.response_example, ...documented.response_example_alternatives].filter((path) => path !== null)
  const samples: unknown[] = own.map((path) => readSource(`harvest-v1/${path}`))
  if (wrappedByMistake.has(id)) samples.splice(0, samples.length, ...samples.flat())
  const sister = sisterOf[id]
  if (sister !== undefined) samples.push(readSource(`harvest-v1/examples/${sister}`))
  const object = objectOf[id]
  if (object !== undefined) samples.push(...sampleOfObject(object))
  if (id in openingSample) {
    const openings = readSource('harvest-v1/examples/object.job_opening.json') as unknown[]
    samples.push(...(openingSample[id as keyof typeof openingSample] === 'list' ? [openings] : openings))
  }
  return samples.length === 0 ? null : outlineOfSamples(samples)
}

function sampleOfObject(object: string | readonly [string]): unknown[] {
  const sample = readSource(`harvest-v1/examples/object.${typeof object === 'string' ? object : object[0]}.json`)
  return [typeof object === 'string' ? sample : [sample]]
}
