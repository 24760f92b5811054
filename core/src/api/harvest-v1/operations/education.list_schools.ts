// Public documentation: https://developers.greenhouse.io/harvest.html#education
import { countChoices, pageOfChoices } from '../../../education/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentChoice } from '../present/education.ts'

export const listSchools: Handler<'education.list_schools'> = async (call) => {
  const { db } = call.core
  return (await call.paged(await pageOfChoices(db, 'school', pageOf(call)), () => countChoices(db, 'school'))).map(presentChoice)
}
