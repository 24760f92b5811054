// What the pictures of HiPeople need: a finished check, an open one, and the links of its candidate and a referee.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { plainBrowser } from '@orangery/client/visitor'
import { addCandidate, getFeed, moveApplication } from '@orangery/contract/recruiting'
import { linkedinSimulator } from '@orangery/contract/simulator'
import * as hipeople from '@orangery/hipeople/contract'
import { newestMail, owner as ownerOfTests, type Person, type SuiteProcess } from '@orangery/testing/launcher'
import { fillAssessments } from './shots-assessments.ts'
import { linkIn } from './take-tests.ts'

const bin = fileURLToPath(new URL('../bin/orangery.js', import.meta.url))

export interface HiPeopleScene {
  readonly params: Readonly<Record<string, string | number>>
  readonly links: readonly string[]
  /** For members, beyond one of each route. */
  readonly pages: readonly string[]
}

export async function fillHiPeople(suite: SuiteProcess, owner: Person): Promise<HiPeopleScene> {
  await promisify(execFile)(process.execPath, [bin, 'tour', 'hipeople', '--url', suite.url, '--email', ownerOfTests.email], {
    env: { PATH: process.env.PATH },
  })
  await owner.call(hipeople.useLinkedinSimulator, {})
  const role = (await owner.call(hipeople.listRoles, { query: {} })).rows[0]!
  const module = 'reference-check'
  const requests = (await owner.call(hipeople.listRequests, { query: { state: 'complete', module } })).rows
  const report = (await owner.call(hipeople.listReports, { query: {} })).rows.find((one) => one.module === module)!
  const questionnaire = (await owner.call(hipeople.listQuestionnaires, {})).rows[0]!
  const feed = await owner.call(getFeed, { params: { id: requests[0]!.candidateId }, query: { type: 'note' } })
  const reportLink = feed.rows.flatMap(({ body }) => /\/p\/hipeople\/reports\/[\w-]+/.exec(body) ?? [])[0]!
  const links = [
    ...(await openCheck(owner, role)),
    reportLink,
    '/r/no-such-link',
    signInAtSimulator(suite.url),
    `${callback}?state=x`,
  ]
  return {
    params: {
      '/hipeople/tests/$id': 'code-checking',
      '/hipeople/roles/$id': role.id,
      '/hipeople/candidates/$id': requests[0]!.id,
      '/hipeople/reports/$id': report.id,
      '/hipeople/questionnaires/$id': questionnaire.id,
    },
    links,
    pages: await fillAssessments(suite, owner, role),
  }
}

/** Somebody invited who has named one referee, and that referee, asked. */
async function openCheck(owner: Person, role: hipeople.RoleRow): Promise<string[]> {
  const [job] = role.jobs
  const email = 'yusuf.demir@example.com'
  const body = { firstName: 'Yusuf', lastName: 'Demir', email, jobId: job!.jobId }
  const { applicationId } = await owner.call(addCandidate, { body })
  const { stages } = await owner.call(hipeople.listAtsStages, { params: { id: role.id, jobId: job!.jobId } })
  await owner.call(moveApplication, {
    params: { id: applicationId },
    body: { fromStageId: stages[0]!.id, toStageId: job!.ties.find(({ module }) => module === 'reference-check')!.stageId },
  })
  const browser = plainBrowser()
  const link = linkIn((await newestMail(owner, { to: email })).text)
  const form = await browser.open(`${link}/referees/new`)
  const named = {
    Manager: true,
    'Full name': 'Hilde Åsgård',
    'E-mail': 'hilde@asgard.example',
    Phone: '+47 412 34 567',
    'Where you worked together': 'Åsgård Shipping',
  }
  const list = await browser.submit(form, 'Keep', named)
  const agreed = list.root.querySelector('#f-agreed')!.closest('label')!.textContent.replace(/\s+/g, ' ').trim()
  await browser.submit(list, 'Ask this person', {
    [agreed]: true,
    'Why fewer, or others, than were wanted?': 'The other two are on a ship until March.',
  })
  const referee = linkIn((await newestMail(owner, { to: 'hilde@asgard.example' })).text)
  await textReferee(owner, applicationId)
  const start = [referee, `${referee}?step=start&linkedin=cancelled`]
  const paths = [link, `${link}/referees/new`, `${link}/withdraw`, ...start, `${referee}?step=1`, `${referee}?step=2`]
  return [...paths, `${referee}?step=send`, `${referee}/decline`].map((address) => address.replace(/^https?:\/\/[^/]+/, ''))
}

const callback = '/p/hipeople/linkedin/callback'

function signInAtSimulator(url: string): string {
  const { clientId, paths } = linkedinSimulator
  return `${paths.authorize}?${new URLSearchParams({ client_id: clientId, redirect_uri: url + callback, state: 'x' })}`
}

/** The request goes to the referee once more, by SMS as well, whatever the time of day. */
async function textReferee(owner: Person, applicationId: number): Promise<void> {
  const settings = await owner.call(hipeople.getSettings, {})
  const remindBy = 'mail-and-sms'
  await owner.call(hipeople.setSettings, {
    body: { ...settings, remindBy, fromHour: 0, toHour: 24, weekends: true, holidays: [] },
  })
  const { rows } = await owner.call(hipeople.listRequests, { query: { state: 'collecting' } })
  const { id } = rows.find((row) => row.applicationId === applicationId)!
  const { referees } = await owner.call(hipeople.getRequest, { params: { id } })
  await owner.call(hipeople.resendReferee, { params: { id: referees[0]!.id } })
  await owner.call(hipeople.setSettings, { body: { ...settings, remindBy } })
}
