import { type FileLinks, fileLinks } from '../../../attachments/index.ts'
import type { CoreContext } from '../../../context.ts'

/** Stands in a kept document where the address of a file belongs, before the file's id. JSON text never holds it otherwise. */
export const linkMark = '\u0001'

const marked = new RegExp(`${linkMark}(\\d+)`, 'g')

/** The document with addresses that are signed now, so that each works for its whole seven days. */
export function withLinks(core: CoreContext, text: string): string {
  if (!text.includes(linkMark)) return text
  const links: FileLinks = fileLinks(core)
  const signed = new Map<string, string>()
  return text.replace(marked, (_mark, id: string) => {
    let link = signed.get(id)
    if (link === undefined) {
      link = links(Number(id))
      signed.set(id, link)
    }
    return link
  })
}
