import type { ModuleId } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import { findRoles, type RoleRow, roleById } from '../roles/roles.store.ts'

export interface PartnerTest {
  readonly partner_test_id: string
  readonly partner_test_name: string
}

/** What the ATS may send: for each role in use its reference check, and its assessment where tests were chosen. */
export async function listPartnerTests(db: HiDb): Promise<PartnerTest[]> {
  const roles = await findRoles(db, { archived: false })
  return roles.flatMap((role) => [
    ...(role.settings.assessment.tests.length > 0
      ? [{ partner_test_id: `assessment-${role.id}`, partner_test_name: `${role.title}: Assessment` }]
      : []),
    { partner_test_id: `reference-check-${role.id}`, partner_test_name: `${role.title}: Reference Check` },
  ])
}

/** The role and module that an id of ours stands for; undefined when it stands for none in use. */
export async function partnerTestOf(db: HiDb, id: string): Promise<{ role: RoleRow; module: ModuleId } | undefined> {
  const found = /^(assessment|reference-check)-(\d{1,15})$/.exec(id)
  const role = found ? await roleById(db, Number(found[2])) : undefined
  if (!found || !role || role.archived_at) return undefined
  const module = found[1] as ModuleId
  return module === 'assessment' && role.settings.assessment.tests.length === 0 ? undefined : { role, module }
}
