import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { fileBlob } from '../attachments/index.ts'
import { createCandidate, type GivenApplication, type NewCandidate } from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { type FieldDefinition, type FieldWrite, fieldWriter, loadFieldDefinitions } from '../custom-fields/index.ts'
import { type DemographicAnswer, recordDemographicAnswers } from '../demographics/index.ts'
import { type EeocAnswers, recordEeoc } from '../eeoc/index.ts'
import { refused } from '../errors.ts'
import { findTrackingLink } from '../jobs/index.ts'
import { holdSource } from '../organization/index.ts'
import { baseName, type GivenAnswers, type ReadAnswer, readAnswers } from './answers.ts'
import { type Board, insertConsents } from './board.store.ts'
import type { AppliedFile } from './files.ts'
import { ownQuestions, requiredUsual } from './form.ts'
import type { PostToApply } from './live-posts.store.ts'

export interface Submission {
  readonly candidate: Omit<NewCandidate, 'customValues'>
  readonly location?: string
  readonly answers: GivenAnswers
  /** Which of the questions that every form asks were answered, by name. */
  readonly answered: ReadonlySet<string>
  readonly resume?: AppliedFile
  readonly coverLetter?: AppliedFile
  /** Undefined where nothing was answered. */
  readonly eeoc?: EeocAnswers
  readonly consents?: {
    readonly processing: boolean | null
    readonly retention: boolean | null
    readonly demographic: boolean | null
  }
  readonly demographics?: readonly DemographicAnswer[]
  readonly trackingToken?: string
}

const websiteSource = { name: 'Jobs page on your website', type_id: 7, type_name: 'Company marketing' }

/**
 * Makes the candidate and the application that somebody handed in on the job board, with everything that came along, in one
 * transaction: all of it or nothing. The files are kept already. Answers the ids.
 */
export async function submitApplication(
  core: CoreContext,
  actor: Actor,
  { board, post, given }: { board: Board; post: PostToApply; given: Submission },
): Promise<{ candidateId: number; applicationId: number }> {
  requireOpen(post)
  const answers = readAnswers(ownQuestions(post.questions), given.answers)
  if (board.requires_answers) {
    requireAnswered(post, given, answers)
    requireConsents(board, given)
  }
  return inTransaction(core.db, async (tx) => {
    const within = { ...core, db: tx }
    const customValues = await linkedValues(tx, answers)
    const alongside = (made: CoreDb, ids: { candidateId: number; applicationId: number }) =>
      keepAlongside(made, actor, { post, given, answers, ids, at: core.clock.now() })
    const shared = {
      jobPostId: post.id,
      answers: answers.map(({ stored }) => stored),
      customValues: customValues.application,
      ...(given.location === undefined ? {} : { location: given.location }),
      ...(await originOf(tx, given.trackingToken)),
      alongside,
    }
    const application: GivenApplication =
      post.jobId === null ? { prospect: { jobIds: [], ...shared } } : { candidate: { jobId: post.jobId, ...shared } }
    const candidate = { ...given.candidate, customValues: customValues.candidate }
    const made = await createCandidate(within, actor, { candidate, applications: [application] })
    return { candidateId: made.candidateId, applicationId: made.applicationIds[0]! }
  })
}

function requireOpen(post: PostToApply): void {
  if (!post.live) throw refused('post-offline', `The post ${post.title} is not live.`, 'id')
  if (post.jobId !== null && post.jobStatus !== 'open')
    throw refused('job-not-open', `The job of the post ${post.title} is not open.`, 'id')
}

function requireAnswered(post: PostToApply, given: Submission, answers: readonly ReadAnswer[]): void {
  const usual = requiredUsual(post.questions).find((name) => !given.answered.has(name))
  if (usual) throw refused('required', 'Is required.', usual)
  const missing = answers.find(({ question, stored }) => question.required && stored.answer === null)
  if (missing) throw refused('required', 'Is required.', baseName(missing.question.name))
}

/** Data of somebody who did not agree to it is not kept where the organisation asks first. */
function requireConsents(board: Board, { consents }: Submission): void {
  const missing =
    board.requires_processing_consent && !consents?.processing
      ? 'gdpr_processing_consent_given'
      : board.requires_retention_consent && !consents?.retention
        ? 'gdpr_retention_consent_given'
        : undefined
  if (missing) throw refused('consent', 'Must be true: this organization asks for consent first.', `data_compliance[${missing}]`)
}

/** What linked questions write into fields of the candidate and of the application. */
async function linkedValues(tx: CoreDb, answers: readonly ReadAnswer[]) {
  const writes = answers.flatMap(({ write, question }) => (write ? [{ write, question }] : []))
  if (writes.length === 0) return { candidate: {}, application: {} }
  const definitions = await loadFieldDefinitions(tx)
  const of = async (fieldType: 'candidate' | 'application') => {
    const own = writes.filter(({ write }) => isOf(definitions, write, fieldType)).map(({ write }) => write)
    return (await fieldWriter(tx, fieldType, own))({})
  }
  return { candidate: await of('candidate'), application: await of('application') }
}

/** A field that was deleted since, or belongs to something else, is passed over: the answer is kept with the application anyway. */
function isOf(definitions: readonly FieldDefinition[], write: FieldWrite, fieldType: string): boolean {
  return definitions.some((field) => field.id === write.id && field.fieldType === fieldType)
}

/** A token that nobody knows loses nobody an application: it then counts as come from the website. */
async function originOf(tx: CoreDb, token: string | undefined): Promise<{ sourceId: number; creditedToId?: number }> {
  const link = token ? await findTrackingLink(tx, token) : undefined
  return {
    sourceId: link?.source_id ?? (await holdSource(tx, websiteSource)),
    ...(link?.credited_to == null ? {} : { creditedToId: link.credited_to }),
  }
}

async function keepAlongside(
  tx: CoreDb,
  actor: Actor,
  kept: {
    post: PostToApply
    given: Submission
    answers: readonly ReadAnswer[]
    ids: { candidateId: number; applicationId: number }
    at: Date
  },
): Promise<void> {
  const { post, given, answers, ids, at } = kept
  if (given.resume) await fileBlob(tx, actor, { ...ids, ...given.resume, type: 'resume', at })
  if (given.coverLetter) await fileBlob(tx, actor, { ...ids, ...given.coverLetter, type: 'cover_letter', at })
  for (const { file, question } of answers)
    if (file) await fileBlob(tx, actor, { ...ids, ...file, type: 'other', visibility: question.private ? 'private' : 'public', at })
  if (given.eeoc) await recordEeoc(tx, { applicationId: ids.applicationId, answers: given.eeoc, at })
  const { applicationId } = ids
  if (given.demographics?.length) await keepDemographics(tx, { post, answers: given.demographics, applicationId, at })
  if (given.consents) await insertConsents(tx, { application_id: ids.applicationId, ...given.consents, given_at: at })
}

/** Answering is never asked for here; answers to questions that the post does not ask are refused. */
async function keepDemographics(
  tx: CoreDb,
  kept: { post: PostToApply; answers: readonly DemographicAnswer[]; applicationId: number; at: Date },
): Promise<void> {
  const { post, answers, applicationId, at } = kept
  if (post.demographicSetId === null)
    throw refused('demographic-question', 'The form of this post asks no demographic questions.', 'demographic_answers')
  await recordDemographicAnswers(tx, { applicationId, questionSetId: post.demographicSetId, answers, complete: false, at })
}
