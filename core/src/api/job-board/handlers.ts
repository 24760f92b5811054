import type { BoardHandlers } from './call.ts'
import { retrieveBoard } from './operations/boards.retrieve.ts'
import { listDepartments } from './operations/departments.list.ts'
import { retrieveDepartment } from './operations/departments.retrieve.ts'
import { listDegrees, listDisciplines, listSchools } from './operations/education.ts'
import { listJobs } from './operations/jobs.list.ts'
import { retrieveJob } from './operations/jobs.retrieve.ts'
import { listOffices } from './operations/offices.list.ts'
import { retrieveOffice } from './operations/offices.retrieve.ts'
import { listSections } from './operations/sections.list.ts'
import { retrieveSection } from './operations/sections.retrieve.ts'

/** Every reading call of the contract, or this does not compile. */
export const handlers: BoardHandlers = {
  'boards.retrieve': retrieveBoard,
  'jobs.list': listJobs,
  'jobs.retrieve': retrieveJob,
  'offices.list': listOffices,
  'offices.retrieve': retrieveOffice,
  'departments.list': listDepartments,
  'departments.retrieve': retrieveDepartment,
  'sections.list': listSections,
  'sections.retrieve': retrieveSection,
  'education.degrees': listDegrees,
  'education.disciplines': listDisciplines,
  'education.schools': listSchools,
}
