import type pg from 'pg'
import {
  createEmptyDatabase,
  databaseExists,
  dropDatabase,
  lockTemplates,
  renameDatabase,
  unlockTemplates,
} from './databases.store.ts'
import { urlOf } from './test-server.ts'

/**
 * Sees to it that the template is there. It is filled under another name and renamed when whole, so that a run cut short leaves no half
 * template; of several processes that need it at once, one fills it.
 */
export async function ensureTemplate(
  client: pg.Client,
  server: string,
  template: { name: string; fill: (url: string) => Promise<void> },
): Promise<void> {
  if (await databaseExists(client, template.name)) return
  await lockTemplates(client)
  try {
    if (await databaseExists(client, template.name)) return
    const draft = `${template.name}_draft`
    await dropDatabase(client, draft)
    await createEmptyDatabase(client, draft)
    await template.fill(urlOf(server, draft))
    await renameDatabase(client, draft, template.name)
  } finally {
    await unlockTemplates(client)
  }
}
