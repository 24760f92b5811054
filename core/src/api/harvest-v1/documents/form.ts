import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noteDocumentForm } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'

/** The code that decides what a document says, as folders of core/src. */
const folders = ['api/harvest-v1/documents', 'api/harvest-v1/present', 'applications', 'candidates', 'custom-fields', 'people']

/** Makes documents of another version of this program stale, by a hash of the code that makes them. */
export async function openDocuments(core: CoreContext): Promise<void> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const directory = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url))
    for (const name of (await readdir(directory)).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(name).update(await readFile(join(directory, name)))
  }
  await noteDocumentForm(core.db, hash.digest('hex'))
}
