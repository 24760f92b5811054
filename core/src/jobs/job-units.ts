import type { CoreDb } from '../context.ts'
import { refused } from '../errors.ts'
import { allDepartments, allOffices } from './jobs.store.ts'

/** Department and offices, each by one of two ids. Left out says nothing; null and no letters say none. */
export interface GivenUnits {
  readonly departmentId?: number | null
  readonly externalDepartmentId?: string | null
  readonly officeIds?: readonly number[] | null
  readonly externalOfficeIds?: readonly string[] | null
}

/** The ids of what was given; a key that is missing was left out. */
export async function unitsFrom(db: CoreDb, given: GivenUnits): Promise<{ departmentId?: number | null; officeIds?: number[] }> {
  if (given.departmentId != null && given.externalDepartmentId)
    throw refused('two-departments', 'Must not come together with department_id.', 'external_department_id')
  if (given.officeIds != null && given.externalOfficeIds != null)
    throw refused('two-offices', 'Must not come together with office_ids.', 'external_office_ids')
  return { ...(await departmentFrom(db, given)), ...(await officesFrom(db, given)) }
}

async function departmentFrom(db: CoreDb, { departmentId: id, externalDepartmentId: external }: GivenUnits) {
  if (id === undefined && external === undefined) return {}
  if (id == null && !external) return { departmentId: null }
  const found = (await allDepartments(db)).find((one) => (id == null ? one.external_id === external : one.id === id))
  if (found) return { departmentId: found.id }
  throw id == null
    ? refused('no-department', `There is no department with the external id ${external}.`, 'external_department_id')
    : refused('no-department', `There is no department with the id ${id}.`, 'department_id')
}

async function officesFrom(db: CoreDb, { officeIds, externalOfficeIds }: GivenUnits) {
  if (officeIds === undefined && externalOfficeIds === undefined) return {}
  const offices = await allOffices(db)
  if (externalOfficeIds == null) {
    const missing = officeIds?.find((id) => !offices.some((office) => office.id === id))
    if (missing !== undefined) throw refused('no-office', `There is no office with the id ${missing}.`, 'office_ids')
    return { officeIds: [...new Set(officeIds)] }
  }
  const found = externalOfficeIds.map((external) => {
    const office = offices.find((one) => one.external_id === external)
    if (!office) throw refused('no-office', `There is no office with the external id ${external}.`, 'external_office_ids')
    return office.id
  })
  return { officeIds: [...new Set(found)] }
}
