// Cursors of lists are opaque: the values of the last row's sort columns.

export function cursorOf(...values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The place of the last row seen: its time and id. Undefined for what is no cursor, so that a stale address shows the first page. */
export function timeCursor(cursor: string | undefined): { at: Date; id: number } | undefined {
  const [at, id] = valuesIn(cursor)
  if (typeof at !== 'string' || typeof id !== 'number' || !/^\d{4}-/.test(at) || Number.isNaN(Date.parse(at))) return undefined
  return { at: new Date(at), id }
}

/** The same with the score between: time, score or null, id. */
export function boardCursor(cursor: string | undefined): { at: Date; score: number | null; id: number } | undefined {
  const [at, score, id] = valuesIn(cursor)
  if (typeof at !== 'string' || typeof id !== 'number' || !/^\d{4}-/.test(at) || Number.isNaN(Date.parse(at))) return undefined
  return { at: new Date(at), score: typeof score === 'number' ? score : null, id }
}

export function idCursor(cursor: string | undefined): number | undefined {
  const [id] = valuesIn(cursor)
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : undefined
}

function valuesIn(cursor: string | undefined): unknown[] {
  if (!cursor) return []
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}
