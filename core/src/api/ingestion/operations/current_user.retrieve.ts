// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { fullName } from '../../../people/index.ts'
import type { IngestionHandler } from '../call.ts'

export const retrieveCurrentUser: IngestionHandler<'current_user.retrieve'> = async ({ user }) => ({
  id: user.id,
  full_name: fullName(user),
  first_name: user.first_name,
  last_name: user.last_name,
  email: user.primary_email,
})
