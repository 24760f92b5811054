// Public documentation: https://developers.greenhouse.io/harvest.html#custom-fields
import { hydrateFields, pageOfFieldRows } from '../../../custom-fields/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { loadUnits, presentField } from '../present/custom-field.ts'

export const listCustomFields: Handler<'custom_fields.list'> = async (call) => {
  const { core, params, query } = call
  const filter = { fieldType: params.field_type, includeInactive: query.include_inactive ?? false }
  const rows = await call.paged(await pageOfFieldRows(core.db, filter, pageOf(call)), async () => 0)
  const fields = await hydrateFields(core.db, rows)
  const units = await loadUnits(core)
  return fields.map((field) => presentField(field, units))
}
