import {
  addAssessmentPartner,
  addNote,
  createWebHook,
  getJob,
  listCandidates,
  listJobs,
  listUsers,
  listWebHooks,
  me,
  moveApplication,
} from '@orangery/contract/recruiting'
import type { Person, Receiver, SuiteProcess } from '@orangery/testing/launcher'
import { fillHiPeople } from './shots-hipeople.ts'

/** What the picture run needs to open every route. */
export interface Scene {
  /** Of somebody with every right, as name=value. */
  readonly cookie: string
  /** Ids for `$id`, by route. */
  readonly params: Readonly<Record<string, string | number>>
  /** Routes that are for people who are not signed in. */
  readonly bare: readonly string[]
  /** Pages of link holders, outside the router. */
  readonly links: readonly string[]
  /** Further pages for whoever is signed in: a tab, an editor, a second kind of record. */
  readonly pages: readonly string[]
}

const configure = '/recruiting/configure'

/** Makes one of everything that a page can be about. Without data, only what every organisation has: an owner and their rights. */
export async function fillScene(suite: SuiteProcess, receiver: Receiver, full: boolean): Promise<Scene> {
  const owner = await suite.signIn()
  const { user } = await owner.call(me, {})
  const common = { cookie: owner.cookie(), bare: ['/sign-in', '/forgot-password', '/start/$token'], links: [], pages: [] }
  const params = { [`${configure}/users/$id`]: user!.id, token: 'a-link-that-was-used-already' }
  if (!full) return { ...common, params }
  const hipeople = await fillHiPeople(suite, owner)
  return {
    ...common,
    links: hipeople.links,
    pages: [
      `${configure}/dev-center/api?operation=candidates.add_note`,
      `${configure}/custom-options?kind=offer`,
      `${configure}/custom-options?kind=referral_question`,
      ...hipeople.pages,
    ],
    params: { ...params, ...hipeople.params, ...(await fill(suite, owner, receiver)) },
  }
}

async function fill(suite: SuiteProcess, owner: Person, receiver: Receiver): Promise<Record<string, string | number>> {
  const credential = await suite.createKey({ partner: 'HiPeople' })
  const job = (await owner.call(listJobs, { query: { status: 'open' } })).rows.find((one) => one.active > 40)!
  const { stages } = await owner.call(getJob, { params: { id: job.id } })
  receiver.answerWith((delivery) => ({ status: delivery.path === '/failing' && delivery.json.action !== 'ping' ? 401 : 200 }))
  for (const [name, path] of [
    ['HiPeople Candidate Stage Change', '/ok'],
    ['Payroll', '/failing'],
  ] as const)
    await owner.call(createWebHook, {
      body: {
        name,
        action: 'candidate_stage_change',
        endpointUrl: receiver.url + path,
        secretKey: 'a secret for the pictures',
        errorRecipientEmail: 'it@solvik.example',
      },
    })
  await owner.call(addAssessmentPartner, {
    body: {
      name: 'Sorrel Tests',
      key: 'a key for the pictures',
      listTestsUrl: `${receiver.url}/tests`,
      sendTestUrl: `${receiver.url}/send`,
      testStatusUrl: `${receiver.url}/status`,
      responseErrorUrl: `${receiver.url}/errors`,
    },
  })
  const people = (await owner.call(listCandidates, { query: { job: job.id, stage: stages[1]!.name, limit: 5 } })).rows
  for (const person of people)
    await owner.call(moveApplication, {
      params: { id: person.application!.id },
      body: { fromStageId: stages[1]!.id, toStageId: stages[2]!.id },
    })
  const candidate = people[0]!
  await owner.call(addNote, {
    params: { id: candidate.id },
    body: { body: 'Asked good questions about the night shift.', visibility: 'public' },
  })
  await receiver.arrived(2 + people.length * 2)
  const hook = (await owner.call(listWebHooks, {})).rows[0]!
  const user = (await owner.call(listUsers, { query: { q: 'Omar' } })).rows[0]!
  return {
    '/recruiting/jobs/$id': job.id,
    '/recruiting/jobs/$id/setup': job.id,
    '/recruiting/candidates/$id': candidate.id,
    '/recruiting/candidates/$id/scorecard': candidate.id,
    [`${configure}/users/$id`]: user.id,
    [`${configure}/dev-center/credentials/$id/permissions`]: credential.id,
    [`${configure}/dev-center/web-hooks/$id`]: hook.id,
  }
}
