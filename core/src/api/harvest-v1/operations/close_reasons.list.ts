// Public documentation: https://developers.greenhouse.io/harvest.html#close-reasons
import { countList, pageOfList } from '../../../tables/plain-list.store.ts'
import { type Handler, pageOf } from '../call.ts'

export const listCloseReasons: Handler<'close_reasons.list'> = async (call) => {
  const { db } = call.core
  const rows = await call.paged(await pageOfList(db, 'close_reasons', pageOf(call)), () => countList(db, 'close_reasons'))
  return rows.map(({ id, name }) => ({ id, name }))
}
