import type { CoreDb } from '../context.ts'
import { recordEeoc } from '../eeoc/index.ts'
import { applicationsOnJobs, type DemoApplication, interviewsOfPlans } from './demo.store.ts'
import { seedDemographicAnswers } from './seed-demographics.ts'
import { seedInterviews } from './seed-interviews.ts'
import { seedOffers } from './seed-offers.ts'
import { seedKits } from './seed-scorecards.ts'

/** Offers, interviews, scorecards, EEOC and demographic answers. All is derived from ids: nothing is drawn, so nothing else moves. */
export async function seedHiring(tx: CoreDb, now: Date): Promise<void> {
  const applications = await applicationsOnJobs(tx)
  const interviews = await interviewsOfPlans(tx)
  await seedOffers(tx, applications)
  await seedKits(tx, interviews)
  await seedInterviews(tx, { now, applications, interviews })
  await seedEeoc(tx, applications)
  await seedDemographicAnswers(tx, applications)
}

/** One in fifty answers, some of them not everything. */
async function seedEeoc(tx: CoreDb, applications: readonly DemoApplication[]): Promise<void> {
  for (const { id, applied_at: at } of applications.filter((one) => one.id % 50 === 7)) {
    const answers = {
      race: (id % 8) + 1,
      gender: (id % 3) + 1,
      veteranStatus: id % 4 === 0 ? null : (id % 3) + 1,
      disabilityStatus: ((id + 1) % 3) + 1,
    }
    await recordEeoc(tx, { applicationId: id, answers, at })
  }
}
