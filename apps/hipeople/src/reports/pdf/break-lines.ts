import { graphemesOf } from './fonts.ts'

export interface Line {
  /** Places in the text; the blank that ends a line belongs to it and is not drawn. */
  readonly start: number
  readonly end: number
}

/**
 * Breaks a text at blanks and after hyphens and slashes so that each line fits; a word that is longer than a line is broken between
 * characters. `widthOf` measures a piece of the text.
 */
export function breakLines(text: string, options: { width: number; widthOf: (piece: string) => number }): Line[] {
  const { width, widthOf } = options
  const lines: Line[] = []
  for (const row of rowsOf(text)) {
    let start = row.start
    let used = 0
    let end = row.start
    const close = () => {
      lines.push({ start, end })
      start = end
      used = 0
    }
    for (const piece of piecesOf(text, row)) {
      const word = text.slice(piece.start, piece.end)
      const bare = widthOf(word.trimEnd())
      if (used + bare > width && used > 0) close()
      if (bare > width) {
        for (const grapheme of graphemesOf(word)) {
          const one = widthOf(grapheme.text)
          if (used + one > width && used > 0) close()
          used += one
          end = piece.start + grapheme.at + grapheme.text.length
        }
        continue
      }
      used += widthOf(word)
      end = piece.end
    }
    end = row.end
    close()
  }
  return lines
}

function rowsOf(text: string): Line[] {
  const rows: Line[] = []
  let start = 0
  for (const row of text.split('\n')) {
    rows.push({ start, end: start + row.length })
    start += row.length + 1
  }
  return rows
}

/** Words with the blanks behind them. */
function* piecesOf(text: string, row: Line): Generator<Line> {
  const pattern = /[^\s/-]*[/-]+|[^\s/-]+\s*|\s+/gu
  for (const match of text.slice(row.start, row.end).matchAll(pattern))
    yield { start: row.start + match.index, end: row.start + match.index + match[0].length }
}
