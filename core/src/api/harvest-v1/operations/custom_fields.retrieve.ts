// Public documentation: https://developers.greenhouse.io/harvest.html#custom-fields
import type { Handler } from '../call.ts'
import { fieldAnswer } from '../present/custom-field.ts'

/** A deleted field is found as well, and says that it is not active. */
export const retrieveCustomField: Handler<'custom_fields.retrieve'> = ({ core, params }) => fieldAnswer(core, params.id)
