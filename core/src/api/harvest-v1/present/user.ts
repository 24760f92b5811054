import type { CoreContext } from '../../../context.ts'
import { type Department, loadDepartments, loadOffices, type Office } from '../../../jobs/index.ts'
import { fullName } from '../../../people/index.ts'
import { emailsOf, linkedCandidateIds, type pageOfFuturePermissions, placesOf, type UserRow } from '../../../users/index.ts'
import { presentDepartment, presentOffice } from './units.ts'
import { instant } from './values.ts'

/** What a page of users is presented with. */
interface Beside {
  readonly emails: ReadonlyMap<number, readonly string[]>
  readonly linked: ReadonlyMap<number, readonly number[]>
  readonly places: (userId: number) => { officeIds: readonly number[]; departmentIds: readonly number[] }
  readonly offices: ReadonlyMap<number, Office>
  readonly departments: ReadonlyMap<number, Department>
}

/** Reads what stands beside the users' own rows, in one statement per kind of thing. */
export async function besideUsers(core: CoreContext, ids: readonly number[]): Promise<Beside> {
  return {
    emails: await emailsOf(core.db, ids),
    linked: await linkedCandidateIds(core.db, ids),
    places: await placesOf(core.db, ids),
    offices: await loadOffices(core.db),
    departments: await loadDepartments(core.db),
  }
}

export function presentUser(user: UserRow, beside: Beside) {
  const { officeIds, departmentIds } = beside.places(user.id)
  return {
    id: user.id,
    name: fullName(user),
    first_name: user.first_name,
    last_name: user.last_name,
    primary_email_address: user.primary_email,
    updated_at: instant(user.updated_at),
    created_at: instant(user.created_at),
    disabled: user.disabled_at !== null,
    site_admin: user.level === 'site_admin',
    emails: [user.primary_email, ...(beside.emails.get(user.id) ?? []).filter((email) => email !== user.primary_email)],
    employee_id: user.employee_id,
    linked_candidate_ids: [...(beside.linked.get(user.id) ?? [])],
    offices: officeIds.flatMap((id) => beside.offices.get(id) ?? []).map((one) => presentOffice(one, beside.offices)),
    departments: departmentIds
      .flatMap((id) => beside.departments.get(id) ?? [])
      .map((one) => presentDepartment(one, beside.departments)),
  }
}

export function presentFuturePermission(row: Omit<Awaited<ReturnType<typeof pageOfFuturePermissions>>[number], 'user_id'>) {
  return {
    id: row.id,
    office_id: row.office_id,
    external_office_id: row.external_office_id,
    department_id: row.department_id,
    external_department_id: row.external_department_id,
    user_role_id: row.user_role_id,
  }
}
