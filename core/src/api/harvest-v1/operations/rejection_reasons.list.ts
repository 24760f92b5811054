// Public documentation: https://developers.greenhouse.io/harvest.html#rejection-reasons
import { countRejectionReasons, pageOfRejectionReasons } from '../../../organization/index.ts'
import { type Handler, pageOf } from '../call.ts'

export const listRejectionReasons: Handler<'rejection_reasons.list'> = async (call) => {
  const { core } = call
  const filter = { builtIn: call.query.include_defaults ?? false }
  const rows = await call.paged(await pageOfRejectionReasons(core.db, filter, pageOf(call)), () =>
    countRejectionReasons(core.db, filter),
  )
  return rows.map((reason) => ({ id: reason.id, name: reason.name, type: { id: reason.type_id, name: reason.type_name } }))
}
