// Public documentation: https://developers.greenhouse.io/job-board.html#retrieve-a-job
import { z } from 'zod'
import { type Board, complianceParts, formOf, type LivePost, livePosts, locationQuestions } from '../../../job-board/index.ts'
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
    ...(query.questions ? questionsOf(board, post) : {}),
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
