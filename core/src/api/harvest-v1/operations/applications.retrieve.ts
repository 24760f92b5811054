// Public documentation: https://developers.greenhouse.io/harvest.html#applications
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
  const [application] = row ? await applicationsOf(core.db, [row]) : []
  if (!application) throw resourceNotFound()
  return presentApplication(fileLinks(core), application, await loadFieldDefinitions(core.db))
}
