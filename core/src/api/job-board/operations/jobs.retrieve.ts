// Public documentation: https://developers.greenhouse.io/job-board.html#retrieve-a-job
import { z } from 'zod'
import type { CoreContext } from '../../../context.ts'
import { demographicForm, pageOfQuestionSets } from '../../../demographics/index.ts'
import {
  type Board,
  complianceParts,
  formOf,
  type LivePost,
  livePosts,
  locationQuestions,
  safeHtml,
} from '../../../job-board/index.ts'
import { loadDepartments, loadOffices } from '../../../jobs/index.ts'
import type { BoardHandler } from '../call.ts'
import { notOnBoard } from '../errors.ts'
import { presentContent, presentPlaces, presentPost } from '../present.ts'
import { fieldsOnBoard } from '../shown-fields.ts'

export const retrieveJob: BoardHandler<'jobs.retrieve'> = async ({ core, board, params, query }) => {
  const [post] = await livePosts(core.db, { id: params.job_id, withContent: true })
  if (!post) throw notOnBoard('Job')
  const units = { departments: await loadDepartments(core.db), offices: await loadOffices(core.db) }
  return {
    ...presentPost(core, post, await fieldsOnBoard(core)),
    content: presentContent(board, post),
    ...presentPlaces(post, units),
    data_compliance: complianceOf(board),
    ...(query.questions ? { ...questionsOf(board, post), ...(await demographicsOf(core, post)) } : {}),
    ...(query.pay_transparency ? { pay_input_ranges: payRangesOf(post) } : {}),
  }
}

/** What applicants must agree to before their data is kept, if the organisation asks for anything. */
function complianceOf(board: Board) {
  const { requires_processing_consent: processing, requires_retention_consent: retention } = board
  return [
    {
      type: 'gdpr',
      requires_consent: processing || retention,
      requires_processing_consent: processing,
      requires_retention_consent: retention,
      retention_period: board.retention_days,
    },
  ]
}

function questionsOf(board: Board, post: LivePost) {
  return {
    questions: formOf(post.questions),
    ...(board.asks_location ? { location_questions: [...locationQuestions] } : {}),
    ...(board.asks_eeoc ? { compliance: complianceParts() } : {}),
  }
}

/** What applicants may say about themselves, where the post has a set of questions that is in use. */
async function demographicsOf(core: CoreContext, post: LivePost) {
  if (post.demographicSetId === null) return {}
  const [set] = await pageOfQuestionSets(core.db, { id: post.demographicSetId }, { limit: 1 })
  const asked = await demographicForm(core.db, post.demographicSetId)
  if (!set || asked.length === 0) return {}
  const questions = asked.map(({ question, options }) => ({
    id: question.id,
    label: question.name,
    required: question.required,
    type: question.answer_type,
    answer_options: options.map(({ id, name, free_form }) => ({ id, label: name, free_form })),
  }))
  return { demographic_questions: { header: set.title, description: safeHtml(set.description ?? ''), questions } }
}

const payRange = z.object({
  minCents: z.int(),
  maxCents: z.int(),
  currency: z.string(),
  title: z.string().nullable(),
  blurb: z.string().nullable(),
})

function payRangesOf(post: LivePost) {
  return z
    .array(payRange)
    .parse(post.payRanges)
    .map(({ minCents, maxCents, currency, title, blurb }) => ({
      min_cents: minCents,
      max_cents: maxCents,
      currency_type: currency,
      title,
      blurb,
    }))
}
