import type { CoreContext } from '../context.ts'
import { handleAsking } from './ask.ts'
import { handleReports } from './reports.ts'
import { handleSending } from './send-job.ts'

export { whyNoMail } from './letter.ts'
export { type OfferedTest, testsOfPartner } from './list-tests.ts'
export { askForStatus, markCompleted, partnersWithKey } from './mark-completed.ts'
export type { PartnerMode } from './partner.ts'
export { listPartnerRows } from './partners.store.ts'
export { addPartner, changePartner, type PartnerSettings, removePartner } from './partners.ts'
export { sendTestAgain, sendTestTo } from './send.ts'
export { assessmentsOfStages, type StageAssessment } from './stages.store.ts'
export { setStageAssessment } from './stages.ts'
export { hasOpenTest, logLinesOf, testsOfApplication } from './tests.store.ts'

/** Registers the jobs that speak with partners. */
export function handleAssessments(core: CoreContext): void {
  handleSending(core)
  handleAsking(core)
  handleReports(core)
}
