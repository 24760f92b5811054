export interface Piece {
  readonly text: string
  readonly href?: string
  /** Where it starts in the whole; a key. */
  readonly at: number
}

const address = /https?:\/\/[^\s<>"'`]+/g
const trailing = /[.,;:!?)\]}]+$/

/** Cuts text at its web addresses. Only http and https become links; a full stop after an address is the sentence's. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(trailing, '')
    if (!URL.canParse(href)) continue
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), at })
    pieces.push({ text: href, href, at: match.index })
    at = match.index + href.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), at })
  return pieces
}
