import { listTests } from '@orangery/contract/assessment'
import { inTransaction } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { callPartner } from './call-partner.ts'
import { openPartner } from './partner.ts'
import { findPartner } from './partners.store.ts'
import { reportBadAnswer } from './reports.ts'

export interface OfferedTest {
  readonly id: string
  readonly name: string
}

/** What a partner offers now, or the words for why that is not known. A malformed answer is reported to them. */
export async function testsOfPartner(
  core: CoreContext,
  partnerId: number,
): Promise<{ tests: OfferedTest[]; problem: null } | { tests: null; problem: string }> {
  const row = await findPartner(core.db, partnerId)
  const partner = row ? openPartner(core.secrets, row) : undefined
  if (!partner) throw notFound('assessment partner', partnerId)
  const called = await callPartner(core, partner, { operation: listTests, url: partner.urls.listTests })
  switch (called.outcome) {
    case 'answered':
      return { tests: called.value.map((one) => ({ id: one.partner_test_id, name: one.partner_test_name })), problem: null }
    case 'malformed': {
      const { errors } = called
      await inTransaction(core.db, (tx) => reportBadAnswer(core, tx, { partnerId, testId: null, call: 'list_tests', errors }))
      return { tests: null, problem: wordsForBadAnswer(partner.name, errors) }
    }
    default:
      return { tests: null, problem: called.reason }
  }
}

/** What people read about an answer that does not fit. */
export function wordsForBadAnswer(partner: string, errors: readonly string[]): string {
  return `${partner} answered in a form that cannot be read, and was told so: ${errors.slice(0, 3).join('; ')}.`
}
