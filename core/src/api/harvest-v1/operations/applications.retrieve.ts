// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { inSession } from '@orangery/platform'
import { applicationsOf, findApplicationRow } from '../../../applications/index.ts'
import { fileLinks } from '../../../attachments/index.ts'
import type { CoreContext } from '../../../context.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentApplication } from '../present/application.ts'

export const retrieveApplication: Handler<'applications.retrieve'> = async ({ core, params }) => applicationAnswer(core, params.id)

/** One application as an answer; 404 when there is none. */
export async function applicationAnswer(core: CoreContext, id: number) {
  const row = await findApplicationRow(core.db, id)
  if (!row) throw resourceNotFound()
  return inSession(core.db, async (db) => {
    const [[application], fields] = await Promise.all([applicationsOf(db, [row]), loadFieldDefinitions(db)])
    return presentApplication(fileLinks(core), application!, fields)
  })
}
