// Public documentation: https://developers.greenhouse.io/harvest.html#education
import { countChoices, pageOfChoices } from '../../../education/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentChoice } from '../present/education.ts'

export const listDegrees: Handler<'education.list_degrees'> = async (call) => {
  const { db } = call.core
  return (await call.paged(await pageOfChoices(db, 'degree', pageOf(call)), () => countChoices(db, 'degree'))).map(presentChoice)
}
