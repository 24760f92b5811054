import { documentsOf } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { ReadyJson } from '../ready-json.ts'
import { withLinks } from './links.ts'
import { completeDocuments } from './make.ts'

/** One candidate as the API answers it; undefined when there is none. */
export async function candidateDocument(core: CoreContext, id: number): Promise<ReadyJson | undefined> {
  const [document] = await completeDocuments(core, await documentsOf(core.db, [id]))
  return document && new ReadyJson(withLinks(core, document.body))
}

/** A page of documents as one array. */
export function pageText(core: CoreContext, documents: readonly { body: string }[]): ReadyJson {
  return new ReadyJson(withLinks(core, `[${documents.map((one) => one.body).join(',')}]`))
}
