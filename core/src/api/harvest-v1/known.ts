import { type ApplicationRow, findApplicationRow } from '../../applications/index.ts'
import type { CoreContext } from '../../context.ts'
import { resourceNotFound } from './errors.ts'

/** The application of a path; 404 where there is none. */
export async function requireApplication(core: CoreContext, id: number): Promise<ApplicationRow> {
  const row = await findApplicationRow(core.db, id)
  if (!row) throw resourceNotFound()
  return row
}
