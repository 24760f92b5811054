import { DomainError } from '@orangery/app-kit'
import type { HiDb, House } from '../house.ts'
import { resultsLetter } from '../mails/assessment-mails.ts'
import { post } from '../mails/post.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { companyOf } from '../roles/brand.ts'
import { tell } from '../timeline/timeline.store.ts'
import { presentResults } from './present-results.ts'

/** Mails candidates their own results, in their language. The key comes from the cause: the same cause mails once. */
export async function mailResults(
  tx: HiDb,
  house: House,
  { request, by, key }: { request: RequestRow; by: string; key: string },
): Promise<void> {
  if (request.candidate_email === null)
    throw new DomainError('no-address', 'The candidate has no e-mail address.', { kind: 'conflict' })
  const results = (await presentResults(tx, house, request, request.terms.language)).filter(({ isNewest }) => isNewest)
  if (results.length === 0)
    throw new DomainError('no-results', 'No test is over, so there is nothing to send.', { kind: 'conflict' })
  const now = house.clock.now()
  await post(tx, house, {
    to: { name: request.candidate_name, address: request.candidate_email },
    letter: resultsLetter({
      language: request.terms.language,
      firstName: request.candidate_first_name,
      company: await companyOf(house, request),
      jobName: request.job_name,
      results,
    }),
    about: `request:${request.id}`,
    key,
  })
  await updateRequest(tx, request.id, { results_sent_at: now })
  await tell(tx, { requestId: request.id, at: now, text: `Results were sent to ${request.candidate_email}`, by })
}
