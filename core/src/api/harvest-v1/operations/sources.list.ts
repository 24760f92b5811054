// Public documentation: https://developers.greenhouse.io/harvest.html#sources
import { countList, pageOfList } from '../../../tables/plain-list.store.ts'
import { type Handler, pageOf } from '../call.ts'

export const listSources: Handler<'sources.list'> = async (call) => {
  const { db } = call.core
  const rows = await call.paged(await pageOfList(db, 'sources', pageOf(call)), () => countList(db, 'sources'))
  return rows.map(({ id, name, type_id, type_name }) => ({ id, name, type: { id: type_id, name: type_name } }))
}
