// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { text } from '../harvest-v1/shapes/values.ts'

/** An answer that is no success. */
export const ingestionRefusal = z.strictObject({
  errors: z.array(z.strictObject({ message: text, field: text.optional() })),
})
