import { type AppBinding, answer, DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { type AttemptRow, attemptById } from '../assessments/attempts.store.ts'
import { allTests, testById } from '../assessments/catalogue.ts'
import { grantExtraTime, offerAgain } from '../assessments/change-assessment.ts'
import { mailResults } from '../assessments/mail-results.ts'
import { presentTest, presentTests, suggestionLabel } from '../assessments/tests-for-members.ts'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { archiveOwnTest, changeOwnTest, createOwnTest } from '../own-tests/own-tests.ts'
import { lockRequest, type RequestRow } from '../requests/requests.store.ts'
import { roleFor, visibleRoles } from '../roles/access.ts'
import { me, ok, requestFor } from './who.ts'

/** The library, own tests, and what members do with an assessment. */
export function assessmentRoutes(house: House): AppBinding[] {
  const { db } = house

  /** One act on an assessment: may the member, lock, do, record, all in one transaction. */
  async function act(member: Member, id: number, name: string, work: (tx: HiDb, request: RequestRow) => Promise<void>) {
    await requestFor(db, member, id)
    await inTransaction(db, async (tx) => {
      const request = await lockRequest(tx, id)
      if (!request) return
      if (request.module !== 'assessment')
        throw new DomainError('not-assessment', 'This check is a reference check; it has no tests.', { kind: 'conflict' })
      await work(tx, request)
      await recordAct(tx, { at: house.clock.now(), by: member, act: name, subject: `request:${id}` })
    })
    return ok
  }

  async function attemptFor(member: Member, id: number): Promise<AttemptRow> {
    const attempt = await attemptById(db, id)
    if (!attempt) throw new DomainError('attempt', `There is no attempt with the id ${id}.`, { kind: 'not-found' })
    await requestFor(db, member, attempt.request_id)
    return attempt
  }

  return [
    answer(contract.listTests, async ({ query, ...call }) => {
      const member = me(call)
      const role = query.roleId === undefined ? undefined : await roleFor(db, member, query.roleId)
      const tests = await allTests(db, { archived: query.show === 'archived' })
      return { rows: await presentTests(db, tests, { role, visible: await visibleRoles(db, member) }), suggestionLabel }
    }),
    answer(contract.getTest, async ({ params, ...call }) => {
      const test = await testById(db, params.id)
      if (!test) throw new DomainError('test', `There is no test with the id ${params.id}.`, { kind: 'not-found' })
      return presentTest(house, test, await visibleRoles(db, me(call)))
    }),
    answer(contract.createOwnTest, async ({ body, ...call }) => ({ id: await createOwnTest(house, me(call), body) })),
    answer(contract.updateOwnTest, async ({ params, body, ...call }) => {
      await changeOwnTest(house, me(call), { id: params.id, body })
      return ok
    }),
    answer(contract.archiveOwnTest, async ({ params, body, ...call }) => {
      await archiveOwnTest(house, me(call), { id: params.id, archived: body.archived })
      return ok
    }),
    answer(contract.grantExtraTime, async ({ params, body, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'extra-time', (tx, request) =>
        grantExtraTime(tx, house, { request, percent: body.percent, by: by.name }),
      )
    }),
    answer(contract.offerAgain, async ({ params, ...call }) => {
      const by = me(call)
      const { id, request_id } = await attemptFor(by, params.id)
      return act(by, request_id, 'second-attempt', async (tx, request) => {
        const attempt = await attemptById(tx, id)
        if (attempt) await offerAgain(tx, house, { request, attempt, by: by.name })
      })
    }),
    answer(contract.sendResults, async ({ params, ...call }) => {
      const by = me(call)
      return act(by, params.id, 'results-sent', (tx, request) =>
        mailResults(tx, house, { request, by: by.name, key: `results:${request.id}:${house.clock.now().getTime()}` }),
      )
    }),
  ]
}
