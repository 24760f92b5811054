import type { AppContext, Db } from '@orangery/app-kit'
import type { Tables } from './tables/index.ts'

/** What every part of HiPeople is handed. */
export type House = AppContext<Tables>

/** Tables of HiPeople: the pool's, or a transaction's. */
export type HiDb = Db<Tables>

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms)
}
