// Public documentation: https://developers.greenhouse.io/harvest.html#education
import { countChoices, pageOfChoices } from '../../../education/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentChoice } from '../present/education.ts'

export const listDisciplines: Handler<'education.list_disciplines'> = async (call) => {
  const { db } = call.core
  return (await call.paged(await pageOfChoices(db, 'discipline', pageOf(call)), () => countChoices(db, 'discipline'))).map(
    presentChoice,
  )
}
