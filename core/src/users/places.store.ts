import type { CoreDb } from '../context.ts'

/** The ids of the offices and departments through which users are attached. */
export async function placesOf(db: CoreDb, userIds: readonly number[]) {
  const wanted = userIds.length > 0 ? userIds : [-1]
  const offices = await db.selectFrom('user_offices').selectAll().where('user_id', 'in', wanted).orderBy('office_id').execute()
  const departments = await db
    .selectFrom('user_departments')
    .selectAll()
    .where('user_id', 'in', wanted)
    .orderBy('department_id')
    .execute()
  return (userId: number) => ({
    officeIds: offices.filter((one) => one.user_id === userId).map((one) => one.office_id),
    departmentIds: departments.filter((one) => one.user_id === userId).map((one) => one.department_id),
  })
}

export async function setOffices(tx: CoreDb, userId: number, officeIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('user_offices').where('user_id', '=', userId).execute()
  const rows = [...new Set(officeIds)].map((office_id) => ({ user_id: userId, office_id }))
  if (rows.length > 0) await tx.insertInto('user_offices').values(rows).execute()
}

export async function setDepartments(tx: CoreDb, userId: number, departmentIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('user_departments').where('user_id', '=', userId).execute()
  const rows = [...new Set(departmentIds)].map((department_id) => ({ user_id: userId, department_id }))
  if (rows.length > 0) await tx.insertInto('user_departments').values(rows).execute()
}
