import type { EventHandler } from '@orangery/app-kit'
import { z } from 'zod'
import type { House } from '../house.ts'
import { recheckEmails } from '../requests/recheck-emails.ts'

const payload = z.looseObject({ candidate: z.looseObject({ id: z.number() }) })

/** Somebody's data changed: perhaps an address was added for which an invite waits. */
export function updated(house: House): EventHandler {
  return async (event) => recheckEmails(house, payload.parse(event.payload).candidate.id)
}
