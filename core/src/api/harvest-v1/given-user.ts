import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { CoreContext } from '../../context.ts'
import { loadDepartments, loadOffices } from '../../jobs/index.ts'
import type { UserEdit } from '../../users/index.ts'
import { validationError } from './errors.ts'
import { fieldWriter } from './given-candidate.ts'

type Given = OperationInput<HarvestV1['users.update_v1']>['body']

/** What is changed of a user, with places and fields looked up; null leaves what stands. `at` leads the field names of refusals. */
export async function editFrom(core: CoreContext, given: Given, at = ''): Promise<UserEdit> {
  const field = (name: string) => (at ? `${at}[${name}]` : name)
  const places = (kind: 'office' | 'department', ids: number[] | null | undefined, external: string[] | null | undefined) =>
    placeIds(core, kind, { ids, external, fields: { ids: field(`${kind}_ids`), external: field(`external_${kind}_ids`) } })
  const parts = {
    firstName: given.first_name ?? undefined,
    lastName: given.last_name ?? undefined,
    employeeId: given.employee_id ?? undefined,
    officeIds: await places('office', given.office_ids, given.external_office_ids),
    departmentIds: await places('department', given.department_ids, given.external_department_ids),
    customValues: given.custom_fields?.length ? await fieldWriter(core, 'user_attribute', given, at) : undefined,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as UserEdit
}

/** Offices or departments by one of their two ids; undefined when neither is given. */
export async function placeIds(
  core: CoreContext,
  kind: 'office' | 'department',
  given: {
    ids: readonly number[] | null | undefined
    external: readonly string[] | null | undefined
    fields: { ids: string; external: string }
  },
): Promise<number[] | undefined> {
  const { ids, external, fields } = given
  if (ids != null && external != null)
    throw validationError([{ message: `Must not come together with ${fields.ids}`, field: fields.external }])
  if (ids == null && external == null) return undefined
  const all = kind === 'office' ? await loadOffices(core.db) : await loadDepartments(core.db)
  if (ids != null) {
    const missing = ids.find((id) => !all.has(id))
    if (missing !== undefined)
      throw validationError([{ message: `There is no ${kind} with the id ${missing}.`, field: fields.ids }])
    return [...ids]
  }
  const byExternalId = new Map([...all.values()].map((one) => [one.externalId, one.id]))
  return external!.map((name) => {
    const id = byExternalId.get(name)
    if (id === undefined)
      throw validationError([{ message: `There is no ${kind} with the external id ${name}.`, field: fields.external }])
    return id
  })
}
