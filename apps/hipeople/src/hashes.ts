import { createHmac } from 'node:crypto'
import type { House } from './house.ts'
import { mailboxOf } from './referees/judge-address.ts'

/** A keyed hash: who reads the table can tell equal from different, and nothing else. `purpose` keeps hashes of two tables apart. */
export function keyedHash(house: House, purpose: string, value: string): string {
  return createHmac('sha256', house.linkKey).update(`hipeople.${purpose}\n${value}`).digest('hex')
}

/** Of a phone number, for the same wish. */
export function numberHash(house: House, number: string): string {
  return keyedHash(house, 'suppressed-number', number)
}

/** Of the mailbox, so that no alias gets around a wish to be left alone. */
export function emailHash(house: House, email: string): string {
  return keyedHash(house, 'suppressed', mailboxOf(email))
}
