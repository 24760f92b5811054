import { type AppBinding, answer } from '@orangery/app-kit'
import { askAts } from '../ask-ats.ts'
import * as contract from '../contract/index.ts'
import { cursorOf, idCursor } from '../cursor.ts'
import { type DecisionRow, listDecisions } from '../decisions/decisions.store.ts'
import { explainCandidate } from '../decisions/explain.ts'
import type { House } from '../house.ts'
import { visibleRoles } from '../roles/access.ts'
import { me } from './who.ts'

export function decisionRoutes(house: House): AppBinding[] {
  const { db } = house
  return [
    answer(contract.listDecisions, async ({ query, ...call }) => {
      const { after, limit, ...filter } = query
      const rows = await listDecisions(db, {
        ...filter,
        visibleRoleIds: await visibleRoles(db, me(call)),
        beforeId: idCursor(after),
        limit: limit + 1,
      })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { rows: page.map(presentDecision), next: rows.length > limit && last ? cursorOf(last.id) : null }
    }),
    answer(contract.explain, async ({ query, ...call }) => {
      const visibleRoleIds = await visibleRoles(db, me(call))
      const explained = await askAts(house, (ats) => explainCandidate(house, ats, { candidate: query.candidate, visibleRoleIds }))
      const decisions = await listDecisions(db, { candidateId: explained.candidate.id, visibleRoleIds, limit: 50 })
      return { ...explained, decisions: decisions.map(presentDecision) }
    }),
  ]
}

function presentDecision(row: DecisionRow): contract.Decision {
  return {
    id: row.id,
    at: row.at.toISOString(),
    rule: row.rule,
    outcome: row.outcome,
    text: row.text,
    values: row.values,
    candidateId: row.candidate_id,
    candidateName: row.candidate_name,
    applicationId: row.application_id,
    roleId: row.role_id,
    requestId: row.request_id,
    correlation: row.correlation,
  }
}
