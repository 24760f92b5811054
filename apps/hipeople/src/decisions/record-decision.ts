import { currentCorrelation } from '@orangery/app-kit'
import type { HiDb, House } from '../house.ts'
import type { DecisionValues } from '../tables/index.ts'
import { insertDecision } from './decisions.store.ts'

export interface NewDecision {
  /** The rule as people know it, such as "Re-invite". */
  readonly rule: string
  readonly outcome: 'done' | 'waits' | 'skipped' | 'failed'
  /** What was decided and why, in a sentence. */
  readonly text: string
  readonly values?: DecisionValues
  readonly candidateId?: number | null
  readonly candidateName?: string | null
  readonly applicationId?: number | null
  readonly roleId?: number | null
  readonly requestId?: number | null
}

/** Keeps what a rule decided, skips included, under the correlation of whatever caused it. */
export async function recordDecision(tx: HiDb, house: House, decision: NewDecision): Promise<void> {
  await insertDecision(tx, {
    at: house.clock.now(),
    rule: decision.rule,
    outcome: decision.outcome,
    text: decision.text,
    values: JSON.stringify(decision.values ?? {}),
    candidate_id: decision.candidateId ?? null,
    candidate_name: decision.candidateName ?? null,
    application_id: decision.applicationId ?? null,
    role_id: decision.roleId ?? null,
    request_id: decision.requestId ?? null,
    correlation: currentCorrelation().traceId,
  })
}
