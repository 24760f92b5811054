import { fieldErrors, harvestV1, type Operation, ping, refusal, type WebhookEvent, webhookEvents } from '@orangery/contract'
import { type AssessmentOperation, assessment } from '@orangery/contract/assessment'
import { type IngestionOperation, ingestion, ingestionRefusal } from '@orangery/contract/ingestion'
import { type BoardOperation, jobBoard } from '@orangery/contract/job-board'
import { objectOf, openingSample, wrappedByMistake } from './sisters.ts'
import { readEvents, readSource, sampleFiles } from './source.ts'

/** A published sample and the shape that it must fit. */
export interface Example {
  readonly file: string
  readonly shape: Operation['reply']
  readonly value: unknown
}

const operations: Readonly<Record<string, Operation>> = harvestV1
const events: Readonly<Record<string, WebhookEvent>> = webhookEvents

/** All published samples of Harvest, web hooks, assessments, the job board and candidate ingestion; throws on a file that belongs to nothing. */
export function readExamples(): Example[] {
  return [
    ...sampleFiles('harvest-v1').map(harvestExample),
    ...sampleFiles('webhooks').map(webhookExample),
    ...sampleFiles('assessment').map(assessmentExample),
    ...sampleFiles('job-board').map(boardExample),
    ...sampleFiles('candidate-ingestion').map(ingestionExample),
  ]
}

function assessmentExample(name: string): Example {
  const operation = (assessment as Readonly<Record<string, AssessmentOperation>>)[name.replace(/(\.request)?\.json$/, '')]
  if (!operation) throw new Error(`The sample ${name} belongs to no call`)
  const shape = name.endsWith('.request.json') ? operation.body : operation.reply
  return { file: `assessment/${name}`, shape, value: readSource(`assessment/examples/${name}`) }
}

function harvestExample(name: string): Example {
  const file = `harvest-v1/${name}`
  const value = readSource(`harvest-v1/examples/${name}`)
  if (name.startsWith('error.')) return { file, shape: refusal, value }
  if (name.startsWith('object.')) return { file, ...objectExample(name.split('.')[1]!, value) }
  const operation = operationOf(name)
  if (name.endsWith('.request.json')) return { file, shape: operation.body, value }
  return { file, shape: operation.reply, value: wrappedByMistake.has(operation.id) ? (value as unknown[])[0] : value }
}

function boardExample(name: string): Example {
  const boards: Readonly<Record<string, BoardOperation>> = jobBoard
  const operation = boards[name.split('.').slice(0, 2).join('.')]
  if (!operation) throw new Error(`The sample ${name} belongs to no call of the job board`)
  const shape = name.endsWith('.request.json') ? operation.body : operation.reply
  return { file: `job-board/${name}`, shape, value: readSource(`job-board/examples/${name}`) }
}

/** The request of a GET is what its query holds. One reply is promised as a list, and its sample is what the list holds. */
function ingestionExample(name: string): Example {
  const file = `candidate-ingestion/${name}`
  const value = readSource(`candidate-ingestion/examples/${name}`)
  if (name.startsWith('error.')) return { file, shape: ingestionRefusal, value }
  const calls: Readonly<Record<string, IngestionOperation>> = ingestion
  const operation = calls[name.replace(/(\.request)?\.json$/, '')]
  if (!operation) throw new Error(`The sample ${name} belongs to no call of candidate ingestion`)
  if (!name.endsWith('.request.json'))
    return { file, shape: operation.reply, value: operation.id === 'candidates.retrieve' ? [value] : value }
  if (operation.method === 'POST') return { file, shape: operation.body, value }
  const query = Object.fromEntries(Object.entries(value as object).map(([key, held]) => [key, String(held)]))
  return { file, shape: operation.query, value: query }
}

/** `departments.create.by_parent_id.request.json` belongs to the operation with the longest fitting id. */
function operationOf(name: string): Operation {
  const fitting = Object.keys(operations).filter((id) => name.startsWith(`${id}.`))
  const longest = fitting.sort((one, other) => other.length - one.length)[0]
  if (longest === undefined) throw new Error(`The sample ${name} belongs to no operation`)
  return operations[longest]!
}

function objectExample(object: string, value: unknown): { shape: Operation['reply']; value: unknown } {
  if (object === 'job_opening') return { shape: operations[Object.keys(openingSample)[0]!]!.reply, value }
  const [id, holder] = Object.entries(objectOf).find(([, held]) => (typeof held === 'string' ? held : held[0]) === object) ?? []
  if (id === undefined) throw new Error(`The sample of the object ${object} belongs to no operation`)
  return { shape: operations[id]!.reply, value: typeof holder === 'string' ? value : [value] }
}

function webhookExample(name: string): Example {
  const file = `webhooks/${name}`
  const value = readSource(`webhooks/examples/${name}`) as Record<string, unknown>
  const action = name.replace('.json', '')
  if (action === 'custom_field_values')
    return { file, shape: webhookEvents.job_created.payload.shape.job.shape.custom_fields, value: value.custom_fields }
  if (!readEvents().some((event) => event.action === action)) throw new Error(`The sample ${name} belongs to no event`)
  return { file, shape: action === ping.action ? ping.payload : events[action]!.payload, value: value.payload }
}

/** What the shape refuses in a sample, as `applications[].job_post_id: Is required`. */
export function complaints({ shape, value }: Example): string[] {
  const outcome = shape.safeParse(value)
  if (outcome.success) return []
  const found = fieldErrors(outcome.error, value).map(({ field, message }) => `${inDots(field)}: ${message}`)
  return [...new Set(found)].sort()
}

function inDots(field: string): string {
  return field
    .replace(/^\d+/, '[]')
    .replace(/\[\d+\]/g, '[]')
    .replace(/\[(\w+)\]/g, '.$1')
}
