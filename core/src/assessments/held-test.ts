import { inTransaction } from '@orangery/platform'
import { type ApplicationRow, findApplicationRow } from '../applications/index.ts'
import { lockCandidate } from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { findPartner, type PartnerRow } from './partners.store.ts'
import { candidateOfTest, findTest, insertLogLine, type TestRow } from './tests.store.ts'

/** What a rule about one sent test is handed: everything as it stands under the candidate's lock, and the time. */
export interface HeldTest {
  readonly tx: CoreDb
  readonly test: TestRow
  readonly application: ApplicationRow
  readonly partner: PartnerRow
  readonly at: Date
}

/** Opens a transaction, locks the candidate, reads the test anew and runs the rule. Undefined when the test is gone with its candidate. */
export async function withTest<T>(core: CoreContext, testId: number, rule: (held: HeldTest) => Promise<T>): Promise<T | undefined> {
  return inTransaction(core.db, async (tx) => {
    const candidateId = await candidateOfTest(tx, testId)
    if (candidateId === undefined || !(await lockCandidate(tx, candidateId))) return undefined
    const test = await findTest(tx, testId)
    const application = test ? await findApplicationRow(tx, test.application_id) : undefined
    const partner = test ? await findPartner(tx, test.partner_id) : undefined
    if (!test || !application || !partner) return undefined
    return rule({ tx, test, application, partner, at: core.clock.now() })
  })
}

/** Leaves a line in the test's log. */
export async function note({ tx, test, at }: HeldTest, body: string, kind: 'fact' | 'problem' = 'fact'): Promise<void> {
  await insertLogLine(tx, { take_home_test_id: test.id, at, problem: kind === 'problem', body })
}

/** Results are stored for active candidates alone; the words say why not, or undefined when they are. */
export function whyNotStored(application: Pick<ApplicationRow, 'status'>): string | undefined {
  return application.status === 'active'
    ? undefined
    : `The candidate is ${application.status}: a result is neither asked for nor stored.`
}
