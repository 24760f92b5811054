import type { CoreDb } from '../context.ts'
import type { NewEducation, NewEmployment } from './create-candidate.ts'

export async function educationRows(db: CoreDb, candidateIds: readonly number[]) {
  if (candidateIds.length === 0) return []
  return db.selectFrom('educations').selectAll().where('candidate_id', 'in', candidateIds).orderBy('id').execute()
}

export async function employmentRows(db: CoreDb, candidateIds: readonly number[]) {
  if (candidateIds.length === 0) return []
  return db.selectFrom('employments').selectAll().where('candidate_id', 'in', candidateIds).orderBy('id').execute()
}

/** Answers the ids, in the order given. */
export async function insertEducations(db: CoreDb, candidateId: number, given: readonly NewEducation[]): Promise<number[]> {
  if (given.length === 0) return []
  const rows = given.map(({ school, degree, discipline, start, end }) => ({
    candidate_id: candidateId,
    school_name: school,
    degree,
    discipline,
    start_date: start,
    end_date: end,
  }))
  return (await db.insertInto('educations').values(rows).returning('id').execute()).map(({ id }) => id)
}

export async function insertEmployments(db: CoreDb, candidateId: number, given: readonly NewEmployment[]): Promise<number[]> {
  if (given.length === 0) return []
  const rows = given.map(({ company, title, start, end }) => ({
    candidate_id: candidateId,
    company_name: company,
    title,
    start_date: start,
    end_date: end,
  }))
  return (await db.insertInto('employments').values(rows).returning('id').execute()).map(({ id }) => id)
}

/** False when the candidate has none of that id. */
export async function deleteEducation(tx: CoreDb, { candidateId, id }: { candidateId: number; id: number }): Promise<boolean> {
  const gone = await tx.deleteFrom('educations').where('id', '=', id).where('candidate_id', '=', candidateId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteEmployment(tx: CoreDb, { candidateId, id }: { candidateId: number; id: number }): Promise<boolean> {
  const gone = await tx.deleteFrom('employments').where('id', '=', id).where('candidate_id', '=', candidateId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}
