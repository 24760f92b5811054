import { Fragment } from 'react'
import { piecesOf } from './text-pieces.ts'

/** Text that other people wrote, shown as text, its line breaks kept and its web addresses as links. */
export function LinkedText({ children }: { children: string }) {
  return (
    <span dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' }}>
      {piecesOf(children).map(({ text, href, at }) =>
        href === undefined ? (
          <Fragment key={at}>{text}</Fragment>
        ) : (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer" style={{ textDecoration: 'underline' }}>
            {text}
          </a>
        ),
      )}
    </span>
  )
}
