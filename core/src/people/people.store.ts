import { oneOf } from '@orangery/platform'
import type { CoreDb } from '../context.ts'
import { fullName, type UserRef } from './person.ts'

/** User references by id, in one statement; ids that no user has are left out. */
export async function loadUserRefs(db: CoreDb, ids: Iterable<number | null>): Promise<Map<number, UserRef>> {
  const wanted = [...new Set([...ids].filter((id): id is number => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name', 'primary_email', 'employee_id'])
    .where(oneOf('id', wanted))
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        firstName: row.first_name,
        lastName: row.last_name,
        name: fullName(row),
        email: row.primary_email,
        employeeId: row.employee_id,
      },
    ]),
  )
}
