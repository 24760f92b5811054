import type { EventHandler } from '@orangery/app-kit'
import { z } from 'zod'
import type { House } from '../house.ts'
import { eraseRequest } from '../requests/erase.ts'
import { requestsOfCandidate } from '../requests/requests.store.ts'

/** An anonymised candidate comes as an id, a deleted one as a person. */
const payload = z.union([
  z.looseObject({ candidate_id: z.number() }).transform(({ candidate_id }) => candidate_id),
  z.looseObject({ person: z.looseObject({ id: z.number() }) }).transform(({ person }) => person.id),
])

/** Deleted or anonymised in the ATS: gone here as well. Erasing what is erased does nothing. */
export function erased(house: House): EventHandler {
  return async (event) => {
    for (const request of await requestsOfCandidate(house.db, payload.parse(event.payload)))
      await eraseRequest(house, { requestId: request.id, by: 'HiPeople' })
  }
}
