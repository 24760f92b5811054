import { z } from 'zod'
import { flag, id, text } from './values.ts'

/** A user, as other records refer to them. */
export const person = z.strictObject({
  id,
  first_name: text,
  last_name: text,
  name: text,
  employee_id: text.nullable(),
})

/** Recruiters and coordinators of a job: `responsible` marks the one who gets new candidates. */
export const responsiblePerson = person.extend({ responsible: flag })

/** A record that is only named. */
export const named = z.strictObject({ id, name: text })
