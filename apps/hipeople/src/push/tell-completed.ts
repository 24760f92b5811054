import { RetryLater } from '@orangery/app-kit'
import { recordDecision } from '../decisions/record-decision.ts'
import { type House, hour, minute } from '../house.ts'
import { requestById, updateRequest } from '../requests/requests.store.ts'
import { pushCredential } from './push-key.ts'

/** Waits between tries; about a day in all, since without this call the ATS never asks. */
const waits = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour]

/**
 * Marks a sending as completed at the address that came with it; the ATS then asks for the status. A second call says the same again, which the
 * contract allows.
 */
export async function tellCompleted(house: House, { requestId, attempt }: { requestId: number; attempt: number }): Promise<void> {
  const request = await requestById(house.db, requestId)
  if (!request?.push_url || request.push_told_at || request.erased_at) return
  const about = {
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
    rule: 'Push',
  }
  const credential = await pushCredential(house)
  if (!credential) {
    await recordDecision(house.db, house, {
      ...about,
      outcome: 'skipped',
      text: 'The push key was withdrawn, so the ATS was not told.',
    })
    return
  }
  const said = await ask(house, request.push_url, credential)
  if (said === undefined) {
    await updateRequest(house.db, request.id, { push_told_at: house.clock.now() })
    await recordDecision(house.db, house, {
      ...about,
      outcome: 'done',
      text: 'The ATS was told that it is complete, and asks for the result.',
    })
    return
  }
  const wait = waits[attempt - 1]
  if (wait !== undefined) throw new RetryLater(wait, said)
  await recordDecision(house.db, house, {
    ...about,
    outcome: 'failed',
    text: `The ATS could not be told that it is complete: ${said}`,
  })
}

/** Undefined when it was taken; why not otherwise. */
async function ask(house: House, url: string, authorization: string): Promise<string | undefined> {
  try {
    const { status } = await house.transport({ method: 'PATCH', url, headers: { authorization } })
    return status >= 200 && status < 300 ? undefined : `it answered ${status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
