import { type FileLinks, fileLinks } from '../../../attachments/index.ts'
import type { CoreContext } from '../../../context.ts'

/** Stands in a kept document where the address of a file belongs, before the file's id. JSON text never holds it otherwise. */
export const linkMark = '\u0001'

const zero = '0'.charCodeAt(0)

/** Hands on a document in pieces, with addresses that are signed now, so that each works for its whole seven days. */
export function linker(core: CoreContext): (body: string, put: (piece: string) => void) => void {
  const links: FileLinks = fileLinks(core)
  return (body, put) => {
    let from = 0
    for (let at = body.indexOf(linkMark); at !== -1; at = body.indexOf(linkMark, from)) {
      put(body.slice(from, at))
      let id = 0
      for (from = at + 1; isDigit(body, from); from++) id = id * 10 + body.charCodeAt(from) - zero
      put(links(id))
    }
    put(from === 0 ? body : body.slice(from))
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at) - zero
  return code >= 0 && code <= 9
}
