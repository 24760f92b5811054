import { expect } from 'vitest'
import { factsOf, publishedOperations, type Wire } from '../harness/wire.ts'

/** Ids of records that the server has, found by asking. */
export interface Subjects {
  readonly candidate?: number
  readonly application?: number
  readonly job?: number
  readonly stage?: number
  readonly user?: number
  readonly department?: number
  readonly office?: number
  readonly template?: number
  readonly pool?: number
  readonly post?: number
  readonly interview?: number
  readonly scorecard?: number
  /** An application with EEOC answers. */
  readonly answered?: number
  readonly offer?: number
  /** An application that something is offered to. */
  readonly offered?: number
  readonly flow?: number
  readonly field?: number
  readonly questionSet?: number
  readonly question?: number
  readonly answerOption?: number
  readonly answer?: number
  /** A kind of record that has custom fields. */
  readonly kind?: string
}

/** Looks for one record of each kind. A kind that the server has none of, or does not serve, stays out. */
export async function findSubjects(wire: Wire): Promise<Subjects> {
  const user = await firstId(wire, 'users.list')
  return {
    candidate: await firstId(wire, 'candidates.list'),
    application: await firstId(wire, 'applications.list'),
    job: await firstId(wire, 'jobs.list'),
    stage: await firstId(wire, 'job_stages.list'),
    user,
    department: await firstId(wire, 'departments.list'),
    office: await firstId(wire, 'offices.list'),
    template: await firstId(wire, 'email_templates.list'),
    pool: await firstId(wire, 'prospect_pools.list'),
    post: await firstId(wire, 'job_posts.list'),
    interview: await firstId(wire, 'scheduled_interviews.list'),
    scorecard: await firstId(wire, 'scorecards.list'),
    answered: await firstId(wire, 'eeoc.list', { key: 'application_id' }),
    offer: await firstId(wire, 'offers.list'),
    offered: await firstId(wire, 'offers.list', { key: 'application_id', query: { status: 'unresolved' } }),
    flow:
      user === undefined
        ? undefined
        : await firstId(wire, 'approvals.pending_for_user', { key: 'approval_flow_id', params: { user_id: user } }),
    questionSet: await firstId(wire, 'demographics.question_sets.list'),
    question: await firstId(wire, 'demographics.questions.list'),
    answerOption: await firstId(wire, 'demographics.answer_options.list'),
    answer: await firstId(wire, 'demographics.answers.list'),
    field: await findSelect(wire),
    kind: 'job',
  }
}

/** A custom field with options. */
async function findSelect(wire: Wire): Promise<number | undefined> {
  const { json } = await wire.ask('custom_fields.list', { params: { field_type: 'job' }, query: { per_page: 500 } })
  const fields = Array.isArray(json) ? (json as { id: number; custom_field_options: unknown[] }[]) : []
  return fields.find((field) => field.custom_field_options.length > 1)?.id
}

/** The operations that the server does anything about: it answers 501 for the others, and names them. */
export async function servedBy(wire: Wire): Promise<string[]> {
  const served: string[] = []
  for (const id of Object.keys(publishedOperations)) {
    const body = factsOf(id).method === 'GET' ? undefined : {}
    const answer = await wire.ask(id, { params: paramsToNobody(id), body, actor: null })
    if (answer.status !== 501) served.push(id)
    else expect((answer.json as { message: string }).message).toContain(id)
  }
  return served
}

async function firstId(
  wire: Wire,
  operation: string,
  {
    key = 'id',
    params,
    query = {},
  }: { key?: string; params?: Record<string, number>; query?: Readonly<Record<string, string>> } = {},
): Promise<number | undefined> {
  const { json } = await wire.ask(operation, { params, query: { ...query, per_page: 1 } })
  return Array.isArray(json) ? (json[0] as Record<string, number> | undefined)?.[key] : undefined
}

const subjectOfPath: Readonly<Record<string, keyof Subjects>> = {
  candidates: 'candidate',
  applications: 'application',
  jobs: 'job',
  job_stages: 'stage',
  users: 'user',
  departments: 'department',
  offices: 'office',
  email_templates: 'template',
  prospect_pools: 'pool',
  job_posts: 'post',
  approval_flows: 'flow',
  offers: 'offer',
  scorecards: 'scorecard',
  scheduled_interviews: 'interview',
  custom_field: 'field',
}

/** Operations that any application would not do for: it must have what they speak of. */
const subjectOfOperation: Readonly<Record<string, keyof Subjects>> = {
  'eeoc.retrieve_for_application': 'answered',
  'custom_fields.list': 'kind',
  'demographics.question_sets.retrieve': 'questionSet',
  'demographics.questions.list_for_question_set': 'questionSet',
  'demographics.questions.retrieve': 'question',
  'demographics.answer_options.list_for_question': 'question',
  'demographics.answer_options.retrieve': 'answerOption',
  'demographics.answers.retrieve': 'answer',
  'offers.current': 'offered',
  'offers.list_for_application': 'offered',
}

/** Parameters that lead an operation to a record, or undefined where none is known. */
export function paramsOf(operation: string, subjects: Subjects): Record<string, number | string> | undefined {
  const { path, params } = factsOf(operation)
  const names = Object.keys(params)
  if (names.length === 0) return {}
  const subject = subjectOfOperation[operation] ?? subjectOfPath[path.split('/')[2]!]
  const id = subject === undefined ? undefined : subjects[subject]
  return names.length === 1 && id !== undefined ? { [names[0]!]: id } : undefined
}

/** Parameters that lead nowhere. */
export function paramsToNobody(operation: string): Record<string, number> {
  return Object.fromEntries(Object.keys(factsOf(operation).params).map((name) => [name, Number.MAX_SAFE_INTEGER]))
}

/** The error body of the documentation: a message, and for a refused request the fields. */
export function expectRefusal(answer: { readonly status: number; readonly json: unknown }, status: number, field?: string): void {
  expect(answer).toMatchObject({
    status,
    json: field === undefined ? {} : { errors: expect.arrayContaining([expect.objectContaining({ field })]) },
  })
}
