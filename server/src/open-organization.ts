import { nameOrganization, openUserOf, seedDemo } from '@orangery/core'
import { inTransaction } from '@orangery/platform'
import type { House } from './house.ts'

/**
 * Sees to it that there is an organisation and somebody who can open it. The demo is filled on the first start. Answers the one-time
 * link while nobody has a password yet.
 */
export async function openOrganization(house: House): Promise<string | undefined> {
  const { config, coreContext, accounts } = house
  if (config.mode === 'production') await nameOrganization(coreContext, config.organization)
  const owner = config.mode === 'production' ? config.owner : (await seedDemo({ ...coreContext, blobs: house.blobs })).owner
  const roles = { suite: 'admin', recruiting: 'admin', ...Object.fromEntries(house.apps.map((app) => [app.id, 'admin'])) }
  const link = await accounts.firstStartLink({ ...owner, roles })
  const account = await accounts.findByEmail(house.db, owner.email)
  if (account) await inTransaction(house.db, () => openUserOf(coreContext, account))
  return link
}
