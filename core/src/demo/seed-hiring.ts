import type { CoreDb } from '../context.ts'
import { applicationsOnJobs } from './demo.store.ts'
import { seedOffers } from './seed-offers.ts'

/** Offers, interviews, scorecards and EEOC answers. All is derived from ids: nothing is drawn, so nothing else moves. */
export async function seedHiring(tx: CoreDb): Promise<void> {
  const applications = await applicationsOnJobs(tx)
  await seedOffers(tx, applications)
}
