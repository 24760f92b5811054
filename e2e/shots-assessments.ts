// What the pictures of HiPeople's assessments need: a role with tests, one who took them twice, and one who asks for more time.
import { plainBrowser } from '@orangery/client/visitor'
import { addCandidate, moveApplication } from '@orangery/contract/recruiting'
import * as hipeople from '@orangery/hipeople/contract'
import { newestMail, type Person, type SuiteProcess } from '@orangery/testing/launcher'
import { linkIn, takeTest, testsOn } from './take-tests.ts'

/** Pages for somebody signed in, beyond one of each route. */
export async function fillAssessments(suite: SuiteProcess, owner: Person, row: hipeople.RoleRow): Promise<string[]> {
  const own = await owner.call(hipeople.createOwnTest, {
    body: {
      title: 'Night shift',
      summary: 'Three short questions about working at night.',
      questions: [
        {
          key: 'day',
          kind: 'choice',
          text: 'How long may a night shift be?',
          options: ['8 hours', '10 hours', '14 hours'],
          right: 1,
        },
        { key: 'mood', kind: 'agreement', text: 'I stay calm when two things happen at once.' },
        { key: 'story', kind: 'text', text: 'What do you do when a customer calls at three in the morning?' },
      ],
    },
  })
  const { rows } = await owner.call(hipeople.listTests, { query: {} })
  const fit = rows.find(({ scoring }) => scoring === 'fit')
  const tests = [{ testId: 'code-checking' }, ...(fit ? [await wanted(owner, fit.id)] : []), { testId: own.id }]
  const role = await owner.call(hipeople.getRole, { params: { id: row.id } })
  await owner.call(hipeople.updateRole, {
    params: { id: row.id },
    body: {
      ...role,
      memberIds: role.members.map(({ accountId }) => accountId),
      settings: { ...role.settings, assessment: { tests, sendResults: false, mayFinish: true } },
    },
  })
  const jobId = role.jobs[0]!.jobId
  const { stages } = await owner.call(hipeople.listAtsStages, { params: { id: row.id, jobId } })
  const references = role.jobs[0]!.ties.find(({ module }) => module === 'reference-check')!
  const tied = role.jobs[0]!.ties.find(({ module }) => module === 'assessment')
  const assessment = stages.find(({ id, name }) => (tied ? id === tied.stageId : name === 'Assessment')) ?? stages.at(-1)!
  await owner.call(hipeople.confirmAutomation, {
    params: { id: row.id },
    body: {
      jobId,
      ties: [
        { module: 'assessment', stageId: assessment.id },
        { module: 'reference-check', stageId: references.stageId },
      ],
    },
  })

  async function invite(firstName: string, lastName: string, email: string): Promise<string> {
    const { applicationId } = await owner.call(addCandidate, { body: { firstName, lastName, email, jobId } })
    const move = { fromStageId: stages[0]!.id, toStageId: assessment.id }
    await owner.call(moveApplication, { params: { id: applicationId }, body: move })
    return linkIn((await newestMail(owner, { to: email })).text)
  }
  const checkOf = async (q: string) => (await owner.call(hipeople.listRequests, { query: { q, module: 'assessment' } })).rows[0]!

  const browser = plainBrowser()
  const link = await invite('Signe', 'Østby', 'signe.ostby@example.com')
  const minutes = { pick: (place: number) => place * 7 + 1, between: () => suite.moveClock(150_000) }
  for (const address of testsOn(await browser.open(link))) await takeTest(browser, address, minutes)
  const check = await checkOf('Østby')
  const { attempts } = await owner.call(hipeople.getRequest, { params: { id: check.id } })
  await owner.call(hipeople.offerAgain, { params: { id: attempts[0]!.id } })
  await takeTest(browser, testsOn(await browser.open(link))[0]!, { pick: () => 0, between: () => suite.moveClock(150_000) })

  const other = plainBrowser()
  const wish = await invite('Bjarne', 'Kittelsen', 'bjarne.kittelsen@example.com')
  const asked = await other.open(`${wish}/more-time`)
  await other.submit(asked, 'Send', { 'What would help you?': 'I use a screen reader, which takes about half as long again.' })
  await other.submit(await other.open(testsOn(await other.open(wish))[0]!), 'Start')

  const report = (await owner.call(hipeople.listReports, { query: { q: 'Østby' } })).rows[0]!
  return [
    `/hipeople/roles/${row.id}?tab=assessment`,
    `/hipeople/roles/${row.id}?sort=score`,
    `/hipeople/roles/${row.id}?automation=1`,
    `/hipeople/candidates/${check.id}`,
    `/hipeople/candidates/${(await checkOf('Kittelsen')).id}`,
    `/hipeople/reports/${report.id}`,
    '/hipeople/tests/new',
    `/hipeople/tests/${own.id}`,
    `/hipeople/tests/${own.id}?edit=1`,
    '/hipeople/tests?show=archived',
  ]
}

/** A wanted range for the first two things that a test looks at. */
async function wanted(owner: Person, testId: string) {
  const { dimensions } = await owner.call(hipeople.getTest, { params: { id: testId } })
  return { testId, wanted: dimensions.slice(0, 2).map(({ id }, at) => ({ dimension: id, from: 40 + at * 10, to: 80 })) }
}
