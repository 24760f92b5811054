import { responseError } from './errors.ts'
import { listTests, markCompleted, sendTest, testStatus } from './tests.ts'

export { type ReportedCall, reportedCall, responseError } from './errors.ts'
export type { AssessmentOperation, RegisteredUrl } from './operation.ts'
export { completeStatus, listTests, markCompleted, sendTest, testStatus } from './tests.ts'
export { keyLengthAtMost } from './values.ts'

/** Every call between the ATS and an assessment partner, by its id. */
export const assessment = {
  [listTests.id]: listTests,
  [sendTest.id]: sendTest,
  [markCompleted.id]: markCompleted,
  [testStatus.id]: testStatus,
  [responseError.id]: responseError,
}
