import { type AppBinding, answer, DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { decideAnswer } from '../answers/answers.store.ts'
import { answerTo } from '../answers/read-answer.ts'
import { saveDraft, submitAnswers } from '../answers/submit.ts'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { correctAddress, type Pair, resend, stopAsking } from '../referees/change-referee.ts'
import { refusalText } from '../referees/judge-address.ts'
import { lockReferee } from '../referees/referees.store.ts'
import { mayMove } from '../referees/state.ts'
import { verdictOn } from '../referees/verdict.ts'
import { planReport } from '../reports/plan-report.ts'
import { considerCompletion } from '../requests/complete.ts'
import { lockRequest } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import { me, ok, refereeFor } from './who.ts'

export function refereeRoutes(house: House): AppBinding[] {
  const { db } = house

  /** One act on a referee: may the member, lock both rows, do, record, all in one transaction. */
  async function act(member: Member, id: number, name: string, work: (tx: HiDb, pair: Pair) => Promise<void>) {
    const known = await refereeFor(db, member, id)
    await inTransaction(db, async (tx) => {
      const request = await lockRequest(tx, known.request.id)
      const referee = await lockReferee(tx, id)
      if (!request || !referee) return
      await work(tx, { request, referee })
      await recordAct(tx, { at: house.clock.now(), by: member, act: name, subject: `referee:${id}` })
    })
    return ok
  }

  return [
    answer(contract.resendReferee, async ({ params, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'referee-resent', (tx, pair) => resend(tx, house, pair, by.name))
    }),
    answer(contract.stopReferee, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, `referee-stopped-${body.what}`, async (tx, pair) => {
        await stopAsking(tx, house, pair, { what: body.what, by: by.name })
        await considerCompletion(tx, house, { requestId: pair.request.id })
      })
    }),
    answer(contract.correctReferee, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'referee-corrected', async (tx, pair) => {
        mustBeOpen(pair)
        const verdict = await verdictOn(tx, house, {
          ...pair,
          email: body.email,
          relationship: pair.referee.relationship,
          exceptId: params.id,
        })
        if (verdict.refused !== null) {
          const message = refusalText('en', { refused: verdict.refused, email: body.email })
          throw new DomainError('address', message, { fields: [{ field: 'email', message }] })
        }
        await correctAddress(tx, house, pair, { ...body, by: by.name })
      })
    }),
    answer(contract.answerOnBehalf, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'answered-on-behalf', async (tx, pair) => {
        mustBeOpen(pair)
        if (!mayMove(pair.referee.state, 'answered'))
          throw new DomainError('referee-state', 'This referee has answered, declined or was not asked yet.', { kind: 'conflict' })
        for (const question of pair.request.terms.questions) {
          const given = body.answers.find(({ questionKey }) => questionKey === question.key)
          if (given) await saveDraft(tx, house, pair, { answer: answerTo(question, given) })
        }
        await saveDraft(tx, house, pair, { relationship: body.relationship })
        const referee = await lockReferee(tx, params.id)
        if (referee) await submitAnswers(tx, house, { request: pair.request, referee }, { onBehalfBy: by.name })
      })
    }),
    answer(contract.reviewAnswer, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, `answer-${body.decision}`, async (tx, { request, referee }) => {
        const at = house.clock.now()
        const found = await decideAnswer(
          tx,
          { refereeId: referee.id, questionKey: body.questionKey },
          { decision: body.decision, redactedText: body.decision === 'redacted' ? body.text : null, at },
        )
        if (!found || referee.state !== 'answered')
          throw new DomainError('answer', 'There is no such answer.', { kind: 'not-found' })
        if (request.state === 'complete' && !request.erased_at)
          await planReport(tx, house, { request, cause: `review:${referee.id}:${body.questionKey}:${at.getTime()}`, by: by.name })
      })
    }),
  ]
}

function mustBeOpen({ request }: Pair): void {
  if (!isOpen(request)) throw new DomainError('request-closed', 'The check is closed. Reopen it first.', { kind: 'conflict' })
}
