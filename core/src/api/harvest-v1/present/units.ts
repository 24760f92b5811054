import type { Department, Office } from '../../../jobs/index.ts'

type Units<Unit> = ReadonlyMap<number, Unit>

/** What departments and offices say about the units above and below, by the ids that the organisation gave them. */
function externalIds(all: Units<{ externalId: string | null }>, ids: readonly number[]): string[] {
  return ids.flatMap((id) => all.get(id)?.externalId ?? [])
}

export function presentDepartment(department: Department, all: Units<Department>) {
  return {
    id: department.id,
    name: department.name,
    parent_id: department.parentId,
    parent_department_external_id: (department.parentId && all.get(department.parentId)?.externalId) || null,
    child_ids: [...department.childIds],
    child_department_external_ids: externalIds(all, department.childIds),
    external_id: department.externalId,
  }
}

interface DepartmentTree {
  id: number
  name: string
  external_id: string | null
  children: DepartmentTree[]
}

/** The department with all that is below it. */
export function presentDepartmentTree({ id, name, externalId, childIds }: Department, all: Units<Department>): DepartmentTree {
  return { id, name, external_id: externalId, children: childIds.map((child) => presentDepartmentTree(all.get(child)!, all)) }
}

export function presentOffice(office: Office, all: Units<Office>) {
  return {
    id: office.id,
    name: office.name,
    location: { name: office.location },
    primary_contact_user_id: office.primaryContactUserId,
    parent_id: office.parentId,
    parent_office_external_id: (office.parentId && all.get(office.parentId)?.externalId) || null,
    child_ids: [...office.childIds],
    child_office_external_ids: externalIds(all, office.childIds),
    external_id: office.externalId,
  }
}

interface OfficeTree {
  id: number
  name: string
  location: { name: string | null }
  primary_contact_user_id: number | null
  external_id: string | null
  children: OfficeTree[]
}

export function presentOfficeTree(office: Office, all: Units<Office>): OfficeTree {
  return {
    id: office.id,
    name: office.name,
    location: { name: office.location },
    primary_contact_user_id: office.primaryContactUserId,
    external_id: office.externalId,
    children: office.childIds.map((child) => presentOfficeTree(all.get(child)!, all)),
  }
}
