/** Where a page of a list stands: `afterId` continues behind a known row, whatever has come or gone meanwhile. */
export interface PageRequest {
  readonly perPage: number
  readonly page: number
  readonly skipCount: boolean
  readonly afterId: number | undefined
  /** For lists in another order than that of ids: where in that order the known row stands. */
  readonly afterWithin?: number | undefined
}

/** What a list's store needs: one row more than asked for tells whether there is a next page. */
export function idPageOf(page: PageRequest) {
  return page.afterId === undefined
    ? { limit: page.perPage + 1, offset: (page.page - 1) * page.perPage }
    : {
        limit: page.perPage + 1,
        afterId: page.afterId,
        ...(page.afterWithin === undefined ? {} : { afterWithin: page.afterWithin }),
      }
}

/** The parameter of our next links that makes paging keyset; the contract's own names are untouched. */
export const afterParameter = 'after_id'

/**
 * The Link header (RFC 5988) of a numbered list, or undefined when everything stood on one page. `next` carries the last id, so
 * that whoever follows it meets every row once while rows come and go; `prev` and `last` are plain page numbers.
 */
export function linkHeader(list: {
  readonly url: string
  readonly query: Readonly<Record<string, unknown>>
  readonly page: PageRequest
  readonly lastId: number | string | undefined
  readonly hasNext: boolean
  /** Rows in all; undefined with skip_count. */
  readonly count: number | undefined
}): string | undefined {
  const { page } = list
  const links: string[] = []
  const to = (rel: string, number: number, afterId?: number | string) => {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(list.query))
      if (name !== afterParameter && name !== 'page' && name !== 'per_page')
        for (const one of [value].flat()) search.append(name, String(one))
    search.set('page', String(number))
    search.set('per_page', String(page.perPage))
    if (afterId !== undefined) search.set(afterParameter, String(afterId))
    links.push(`<${list.url}?${search}>; rel="${rel}"`)
  }
  if (list.hasNext && list.lastId !== undefined) to('next', page.page + 1, list.lastId)
  if (page.page > 1) to('prev', page.page - 1)
  if (links.length === 0) return undefined
  if (list.count !== undefined) to('last', Math.max(1, Math.ceil(list.count / page.perPage)))
  return links.join(',')
}

const afterForm = /^(?:([1-9]\d{0,15})-)?([1-9]\d{0,15})$/

/** What `after_id` says: an id, or the place in another order and the id. Anything else says nothing. */
export function readAfter(text: unknown): Pick<PageRequest, 'afterId' | 'afterWithin'> {
  const [, within, id] = (typeof text === 'string' && afterForm.exec(text)) || []
  const whole = (digits: string | undefined) => (Number.isSafeInteger(Number(digits)) ? Number(digits) : undefined)
  return { afterId: whole(id), afterWithin: whole(within) }
}

/** The form that `readAfter` reads. */
export function afterText(row: { id: number; within?: number } | undefined): string | undefined {
  return row && (row.within === undefined ? String(row.id) : `${row.within}-${row.id}`)
}

const cursorForm = /^after:([1-9]\d{0,15})$/

/** The id that a cursor stands behind, or undefined when it is none of ours. */
export function readCursor(cursor: string): number | undefined {
  const found = cursorForm.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  const id = Number(found?.[1])
  return Number.isSafeInteger(id) ? id : undefined
}

/** The Link header of the newer lists: only `next`, and its cursor is nobody's business but ours. */
export function cursorLink(list: {
  readonly url: string
  readonly query: Readonly<Record<string, unknown>>
  readonly lastId: number | undefined
  readonly hasNext: boolean
}): string | undefined {
  if (!list.hasNext || list.lastId === undefined) return undefined
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(list.query))
    if (name !== 'cursor') for (const one of [value].flat()) search.append(name, String(one))
  search.set('cursor', Buffer.from(`after:${list.lastId}`).toString('base64url'))
  return `<${list.url}?${search}>; rel="next"`
}
