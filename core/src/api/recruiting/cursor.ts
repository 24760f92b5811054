import { unstorableAt } from '@orangery/contract/kernel'
import { refused } from '../../errors.ts'

/** The position after a page's last row, as an opaque text. */
function writeCursor(position: { value: string; id: number }): string {
  return Buffer.from(JSON.stringify([position.value, position.id])).toString('base64url')
}

export function readCursor(text: string | undefined): { value: string; id: number } | undefined {
  if (text === undefined) return undefined
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    if (typeof value === 'string' && typeof id === 'number' && Number.isSafeInteger(id) && !unstorableAt(value))
      return { value, id }
  } catch {
    // Falls through to the refusal: whatever it is, it is none of ours.
  }
  throw notOurs()
}

/** The same where the sort value is an instant. */
export function readInstantCursor(text: string | undefined): { value: Date; id: number } | undefined {
  const position = readCursor(text)
  if (!position) return undefined
  const at = new Date(position.value)
  // Years beyond these are written with a sign, and PostgreSQL does not know all of them.
  if (Number.isNaN(at.getTime()) || !/^\d{4}-/.test(position.value)) throw notOurs()
  return { value: at, id: position.id }
}

function notOurs() {
  return refused('cursor', 'The position to continue from is not one of ours. Start again from the first page.', 'after')
}

/** Cuts the row that was asked for beyond the page, and says where the next page begins. */
export function pageFrom<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  { show, position }: { show: (row: Row) => Shown; position: (row: Row) => { value: string; id: number } },
): { rows: Shown[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown.map(show), next: rows.length > limit && last !== undefined ? writeCursor(position(last)) : null }
}
