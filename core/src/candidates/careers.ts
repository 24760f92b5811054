import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import type { Education, Employment } from './candidate.ts'
import { deleteEducation, deleteEmployment, insertEducations, insertEmployments } from './careers.store.ts'
import { changeCandidate } from './change-candidate.ts'
import type { NewEducation, NewEmployment } from './create-candidate.ts'

/** What a candidate learnt, and where. Answers it with its id. */
export async function addEducation(
  core: CoreContext,
  actor: Actor,
  { candidateId, education }: { candidateId: number; education: NewEducation },
): Promise<Education> {
  return changeCandidate(core, actor, {
    candidateId,
    act: 'candidate.education-added',
    rule: async (tx) => {
      const [id] = await insertEducations(tx, candidateId, [education])
      const { school, degree, discipline, start, end } = education
      return { detail: { id }, result: { id: id!, schoolName: school, degree, discipline, startDate: start, endDate: end } }
    },
  })
}

export async function addEmployment(
  core: CoreContext,
  actor: Actor,
  { candidateId, employment }: { candidateId: number; employment: NewEmployment },
): Promise<Employment> {
  return changeCandidate(core, actor, {
    candidateId,
    act: 'candidate.employment-added',
    rule: async (tx) => {
      const [id] = await insertEmployments(tx, candidateId, [employment])
      const { company, title, start, end } = employment
      return { detail: { id }, result: { id: id!, companyName: company, title, startDate: start, endDate: end } }
    },
  })
}

export async function removeEducation(core: CoreContext, actor: Actor, given: { candidateId: number; id: number }): Promise<void> {
  await changeCandidate(core, actor, {
    candidateId: given.candidateId,
    act: 'candidate.education-removed',
    rule: async (tx) => {
      if (!(await deleteEducation(tx, given))) throw notFound('education of this candidate', given.id)
      return { detail: { id: given.id }, result: undefined }
    },
  })
}

export async function removeEmployment(core: CoreContext, actor: Actor, given: { candidateId: number; id: number }): Promise<void> {
  await changeCandidate(core, actor, {
    candidateId: given.candidateId,
    act: 'candidate.employment-removed',
    rule: async (tx) => {
      if (!(await deleteEmployment(tx, given))) throw notFound('employment of this candidate', given.id)
      return { detail: { id: given.id }, result: undefined }
    },
  })
}
