import { documentsOf } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { ReadyJson } from '../ready-json.ts'
import { openWriter } from './bytes.ts'
import { linker } from './links.ts'
import { completeDocuments } from './make.ts'

/** Nothing waits while it is written to, so one is enough for all answers of the process. */
const writer = openWriter()

/** One candidate as the API answers it; undefined when there is none. */
export async function candidateDocument(core: CoreContext, id: number): Promise<ReadyJson | undefined> {
  const [document] = await completeDocuments(core, await documentsOf(core.db, [id]))
  if (!document) return undefined
  linker(core)(document.body, writer.put)
  return new ReadyJson(writer.take())
}

/** A page of documents as one array. Each is encoded once; a joined text would be measured and encoded again on its way out. */
export function pageOfBytes(core: CoreContext, documents: readonly { body: string }[]): ReadyJson {
  const link = linker(core)
  for (const [index, { body }] of documents.entries()) {
    writer.put(index === 0 ? '[' : ',')
    link(body, writer.put)
  }
  writer.put(documents.length === 0 ? '[]' : ']')
  return new ReadyJson(writer.take())
}
