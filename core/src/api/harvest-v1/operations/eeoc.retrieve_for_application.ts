// Public documentation: https://developers.greenhouse.io/harvest.html#eeoc
import { pageOfEeocRows } from '../../../eeoc/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentEeoc } from '../present/eeoc.ts'

/** 404 for an application that answered nothing, as for one that there is not. */
export const retrieveEeocForApplication: Handler<'eeoc.retrieve_for_application'> = async ({ core, params }) => {
  const [row] = await pageOfEeocRows(core.db, { applicationId: params.id }, { limit: 1 })
  if (!row) throw resourceNotFound()
  return presentEeoc(row)
}
