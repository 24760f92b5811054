import type { CoreContext } from '../../context.ts'

/** Where people who are signed in see the candidate. */
export function profileUrl(core: CoreContext, candidateId: number, applicationId: number): string {
  return `${core.publicUrl}/people/${candidateId}?application_id=${applicationId}`
}
