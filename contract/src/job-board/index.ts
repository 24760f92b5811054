import { submitApplication } from './applications.ts'
import { retrieveBoard } from './boards.ts'
import { listBoardDepartments, retrieveBoardDepartment } from './departments.ts'
import { listBoardDegrees, listBoardDisciplines, listBoardSchools } from './education.ts'
import { listBoardJobs, retrieveBoardJob } from './jobs.ts'
import { listBoardOffices, retrieveBoardOffice } from './offices.ts'
import { listSections, retrieveSection } from './sections.ts'

export { choicesPerPage } from './education.ts'
export type { BoardOperation } from './operation.ts'
export type { DemographicPart, FormField, FormQuestion } from './questions.ts'

/** Every call of the job board, by its id. */
export const jobBoard = {
  [retrieveBoard.id]: retrieveBoard,
  [listBoardJobs.id]: listBoardJobs,
  [retrieveBoardJob.id]: retrieveBoardJob,
  [submitApplication.id]: submitApplication,
  [listBoardOffices.id]: listBoardOffices,
  [retrieveBoardOffice.id]: retrieveBoardOffice,
  [listBoardDepartments.id]: listBoardDepartments,
  [retrieveBoardDepartment.id]: retrieveBoardDepartment,
  [listSections.id]: listSections,
  [retrieveSection.id]: retrieveSection,
  [listBoardDegrees.id]: listBoardDegrees,
  [listBoardDisciplines.id]: listBoardDisciplines,
  [listBoardSchools.id]: listBoardSchools,
}

export type JobBoard = typeof jobBoard
export type JobBoardId = keyof JobBoard
