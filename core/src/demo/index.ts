import { type BlobStore, inTransaction } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { findOrganization } from '../organization/index.ts'
import { analyze } from './demo.store.ts'
import { seededRandom } from './random.ts'
import { seedCandidates } from './seed-candidates.ts'
import { seedHiring } from './seed-hiring.ts'
import { seedOrganization } from './seed-organization.ts'
import { demoUsers } from './texts.ts'

export { type CrowdProgress, seedCrowd } from './crowd/index.ts'
export { demoUsers } from './texts.ts'

export interface SeededDemo {
  /** The person who opens the demo organisation. */
  readonly owner: { email: string; name: string }
}

export const demoOwner: SeededDemo['owner'] = { email: demoUsers[0].email, name: `${demoUsers[0].first} ${demoUsers[0].last}` }

/** Fills an empty database with the demo organisation, all or nothing; leaves one that has an organisation alone. */
export async function seedDemo(core: Pick<CoreContext, 'db' | 'clock'> & { blobs: BlobStore }): Promise<SeededDemo> {
  if (!(await findOrganization(core.db))) {
    await inTransaction(core.db, async (tx) => {
      const random = seededRandom(20_260_901)
      const now = core.clock.now()
      const organization = await seedOrganization(tx, random, now)
      await seedCandidates(tx, { random, now, organization, blobs: core.blobs })
      await seedHiring(tx, now)
    })
    await analyze(core.db)
  }
  return { owner: demoOwner }
}
