// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { countList, pageOfList } from '../../../tables/plain-list.store.ts'
import { type Handler, pageOf } from '../call.ts'

export const listTags: Handler<'tags.list'> = async (call) => {
  const { db } = call.core
  const rows = await call.paged(await pageOfList(db, 'tags', pageOf(call)), () => countList(db, 'tags'))
  return rows.map(({ id, name }) => ({ id, name }))
}
