import { randomUUID } from 'node:crypto'
import { type PlainBrowser, plainBrowser } from '@orangery/client/visitor'
import { session } from '@orangery/contract/accounts'
import {
  addCandidate,
  connectApp,
  decisionOptions,
  getCandidate,
  getFeed,
  getJob,
  listConnections,
  listDeliveries,
  listJobs,
  moveApplication,
  rejectApplication,
} from '@orangery/contract/recruiting'
import * as hipeople from '@orangery/hipeople/contract'
import { takeAssessment } from './assessment.ts'
import { awaited, type Person } from './person.ts'
import { giveReference, nameReferee, type TourReferee } from './referees.ts'
import { expectThat, type Play } from './script.ts'

const jobName = 'Senior Account Manager'

const referees: readonly TourReferee[] = [
  { name: 'Lena Brandt', email: 'lena.brandt@nordkai.example', kind: 'Manager', company: 'Nordkai GmbH' },
  { name: 'Tomás Oliveira', email: 'tomas@oliveira.example', kind: 'Peer', company: 'Nordkai GmbH' },
  { name: '村上 みら', email: 'mira@murakami.example', kind: 'Client', company: 'Murakami Foods' },
]

interface Applicant {
  readonly candidateId: number
  readonly applicationId: number
  readonly email: string
}

interface Stage {
  readonly id: number
  readonly name: string
}

/** The journey: connect, tie two stages, take the assessment, collect references, read the reports in the feed, close by rejecting. */
export async function tourHiPeople(play: Play, maren: Person): Promise<void> {
  await connect(play, maren)
  const { first, tested, tied } = await tieStages(play, maren)
  const browser = plainBrowser()
  const applicant = await apply(maren.call, first)
  await takeAssessment(play, maren, { applicant, from: first.id, to: tested, link: (text) => linkIn(text, 'c') })
  await move(play, maren, { applicant, from: tested, tied })
  const link = await nameReferees(play, maren, { browser, applicant })
  await answer(play, maren)
  await readReport(play, maren, { applicant, browser, link })
  await closeByRejecting(play, maren, { first, tied })
}

async function connect(play: Play, maren: Person): Promise<void> {
  const { call } = maren
  await play('Sign in', async () => {
    const { account } = await call(session, {})
    expectThat(account, 'nobody is signed in')
    return account.name
  })
  await play('Connections: connect HiPeople', async () => {
    const { apps } = await call(listConnections, {})
    const app = apps.find(({ id }) => id === 'hipeople')
    expectThat(app, `HiPeople is not among ${apps.map(({ name }) => name).join(', ')}`)
    if (app.connectedAt) return 'was connected before'
    const { ok, steps } = await call(connectApp, { params: { app: 'hipeople' }, body: {} })
    const failed = steps.find((step) => !step.ok)
    expectThat(ok, `${failed?.title}: ${failed?.detail}`)
    return steps.map(({ title }) => title).join('; ')
  })
  await play('HiPeople > Settings > Integrations: checks', async () => {
    const { checks } = await call(hipeople.getChecks, {})
    const failed = checks.find(({ state }) => state === 'failed')
    expectThat(!failed, `${failed?.title}: ${failed?.detail}`)
    return checks.map(({ title, state }) => `${title} ${state}`).join('; ')
  })
}

async function tieStages(play: Play, { call }: Person): Promise<{ first: Stage & { jobId: number }; tested: Stage; tied: Stage }> {
  const { rows } = await call(listJobs, { query: { status: 'open' } })
  const job = rows.find(({ name }) => name === jobName)
  expectThat(job, `no open job ${jobName}`)
  const { stages } = await call(getJob, { params: { id: job.id } })
  const [first] = stages
  const [tested, tied] = await freeStages(call, job.id)
  const settings = { assessment: { tests: [{ testId: 'code-checking' }] } }
  const { id: roleId } = await call(hipeople.createRole, { body: { title: `${jobName} (tour)`, settings } })
  await play(`HiPeople: a role with a test, tied to the stages ${tested.name} and ${tied.name}`, async () => {
    const params = { id: roleId }
    const { rows: jobs } = await call(hipeople.listAtsJobs, { params, query: { q: jobName } })
    expectThat(
      jobs.some(({ id }) => id === job.id),
      `the job ${job.id} is not offered`,
    )
    const ties = [
      { module: 'assessment' as const, stageId: tested.id },
      { module: 'reference-check' as const, stageId: tied.id },
    ]
    const choice = { jobId: job.id, ties }
    const review = await call(hipeople.reviewAutomation, { params, body: choice })
    expectThat(review.problems.length === 0, review.problems.map(({ message }) => message).join('; '))
    const { role } = await call(hipeople.confirmAutomation, { params, body: choice })
    expectThat(role.jobs[0]?.jobName === jobName, 'the role does not show the linked job')
    return `linked to ${role.jobs[0].jobName}; ${review.alreadyThere.length} were there already and are not invited`
  })
  return { first: { ...first!, jobId: job.id }, tested, tied }
}

/** Two stages after the first that no role has yet, so that a tour can be played again on the same suite. */
async function freeStages(call: Person['call'], jobId: number): Promise<[Stage, Stage]> {
  const { rows: roles } = await call(hipeople.listRoles, { query: {} })
  const taken = new Set(roles.flatMap(({ jobs }) => jobs).flatMap(({ ties }) => ties.map(({ stageId }) => stageId)))
  const { stages } = await call(getJob, { params: { id: jobId } })
  const open = stages.slice(1).filter(({ id }) => !taken.has(id))
  const tested = open.find(({ name }) => name === 'Assessment') ?? open[0]
  const tied =
    open.find(({ id, name }) => name === 'Reference Check' && id !== tested?.id) ?? open.find(({ id }) => id !== tested?.id)
  expectThat(tested && tied, `fewer than two stages of ${jobName} are free; unlink one`)
  return [tested, tied]
}

async function apply(call: Person['call'], stage: { jobId: number }): Promise<Applicant> {
  const email = `lukasz.${randomUUID().slice(0, 8)}@wojcik.example`
  const added = await call(addCandidate, { body: { firstName: 'Łukasz', lastName: 'Wójcik', email, jobId: stage.jobId } })
  return { ...added, email }
}

async function move(
  play: Play,
  maren: Person,
  { applicant, from, tied }: { applicant: Applicant; from: Stage; tied: Stage },
): Promise<void> {
  await play(`Recruiting: move Łukasz Wójcik into ${tied.name}`, async () => {
    const began = performance.now()
    await maren.call(moveApplication, {
      params: { id: applicant.applicationId },
      body: { fromStageId: from.id, toStageId: tied.id },
    })
    const mail = await maren.mail(applicant.email, 'references for')
    return `“${mail.subject}” in the mailbox after ${Math.round(performance.now() - began)} ms`
  })
  await play('Web hook log: what was sent', async () => {
    const { rows } = await maren.call(listDeliveries, { query: { candidate: applicant.candidateId } })
    const moved = rows.find(({ when }) => when === 'Candidate has changed stage')
    expectThat(moved, `no delivery “Candidate has changed stage”, but: ${rows.map(({ when }) => when).join('; ')}`)
    expectThat(moved.state === 'delivered', `the delivery is ${moved.state}, ${moved.status}`)
    return `“${moved.when}”, answered with ${moved.status}, attempt ${moved.attempts}`
  })
}

async function nameReferees(
  play: Play,
  maren: Person,
  { browser, applicant }: { browser: PlainBrowser; applicant: Applicant },
): Promise<string> {
  const { text } = await maren.mail(applicant.email, 'references for')
  const link = linkIn(text, 'c')
  await play('The candidate opens the link', async () => {
    const page = await browser.open(link)
    expectThat(page.status === 200 && page.text.includes('Hello Łukasz'), `${page.status}: ${page.text.slice(0, 200)}`)
    return page.root.querySelector('h1')?.textContent ?? ''
  })
  await play('The candidate names three referees and confirms that they agree', async () => {
    for (const referee of referees) await nameReferee(browser, link, referee)
    const list = await browser.open(link)
    const agreed = list.root.querySelector('#f-agreed')?.closest('label')?.textContent.replace(/\s+/g, ' ').trim() ?? ''
    const refused = await browser.submit(list, 'Ask these 3 people')
    expectThat(refused.status === 422, 'people were asked without the confirmation that they agree')
    const sent = await browser.submit(refused, 'Ask these 3 people', { [agreed]: true })
    expectThat(sent.text.includes('Asked, no answer yet'), `not asked: ${sent.text.slice(0, 300)}`)
    return `without the confirmation nobody is asked; with it: ${referees.map(({ name }) => name).join(', ')}`
  })
  return link
}

async function answer(play: Play, maren: Person): Promise<void> {
  for (const { name, email } of referees)
    await play(`${name} gives a reference`, async () => {
      const mail = await maren.mail(email, 'asks you for a reference')
      const { screens, thanks } = await giveReference(
        plainBrowser(),
        linkIn(mail.text, 'r'),
        'Calm with hard customers — and 100 % reliable. شكراً 🍊',
      )
      expectThat(/thank/i.test(thanks), `no thanks: ${thanks.slice(0, 200)}`)
      return `${screens} screens, then: ${thanks.slice(0, 60)}…`
    })
}

async function readReport(
  play: Play,
  maren: Person,
  { applicant, browser, link }: { applicant: Applicant; browser: PlainBrowser; link: string },
): Promise<void> {
  const { call } = maren
  await play('The recruiter is told by mail', async () => {
    const { account } = await call(session, {})
    const mail = await maren.mail(account!.email, 'Reference report for Łukasz Wójcik')
    return `“${mail.subject}”`
  })
  const note = await awaited('the note with the report in the feed', async () => {
    const { rows } = await call(getFeed, { params: { id: applicant.candidateId }, query: { type: 'note' } })
    return rows.find(({ body }) => body.includes('reference report') && body.includes('/p/hipeople/reports/'))
  })
  await play('The report stands in the feed of the candidate', async () => `${note.visibility}: ${note.body.split('\n')[0]}`)
  await play('The link in the feed opens the report, and its PDF', async () => {
    const address = /\S+\/p\/hipeople\/reports\/[\w-]+/.exec(note.body)?.[0] ?? ''
    const page = await browser.open(address)
    expectThat(page.status === 200, `the link answers ${page.status}`)
    return pdfSeen(await maren.get(`${address}/report.pdf`))
  })
  await play('The same PDF is attached to the application', async () => {
    const file = await awaited('the attachment', async () => {
      const { attachments } = await call(getCandidate, { params: { id: applicant.candidateId } })
      return attachments.find(({ filename }) => filename.startsWith('Reference report'))
    })
    const { attachments } = await call(getCandidate, { params: { id: applicant.candidateId } })
    const names = attachments.map(({ filename }) => filename)
    expectThat(names.length === 2, `not the two reports, but: ${names.join('; ')}`)
    return `${file.filename}: ${await pdfSeen(await maren.get(file.url))}`
  })
  await play('The candidate sees who answered, and no answer', async () => {
    const page = await browser.open(link)
    expectThat(page.text.includes('Thank you, that is all'), page.text.slice(0, 200))
    expectThat(!page.text.includes('Calm with hard customers'), 'the candidate sees an answer')
    return page.root.querySelector('h1')?.textContent ?? ''
  })
}

async function closeByRejecting(
  play: Play,
  maren: Person,
  { first, tied }: { first: Stage & { jobId: number }; tied: Stage },
): Promise<void> {
  const { call } = maren
  const applicant = await apply(call, first)
  await play('Somebody else is invited, then rejected', async () => {
    const params = { id: applicant.applicationId }
    await call(moveApplication, { params, body: { fromStageId: first.id, toStageId: tied.id } })
    const { text } = await maren.mail(applicant.email, 'references for')
    const { rejectionReasons } = await call(decisionOptions, { params })
    await call(rejectApplication, { params, body: { reasonId: rejectionReasons[0]!.id } })
    const closed = await awaited('the closed check', async () => {
      const { rows } = await call(hipeople.listRequests, { query: { candidateId: applicant.candidateId } })
      return rows.find(({ state }) => state === 'closed')
    })
    const page = await plainBrowser().open(linkIn(text, 'c'))
    expectThat(page.status === 410, `the link of a closed check answers ${page.status}`)
    return `closed: ${closed.closeReason}; the link now says “${page.root.querySelector('h1')?.textContent ?? ''}”`
  })
}

async function pdfSeen(reply: Response): Promise<string> {
  const bytes = Buffer.from(await reply.arrayBuffer())
  expectThat(reply.status === 200, `the file answers ${reply.status}`)
  expectThat(bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'the file is no PDF')
  return `a PDF of ${Math.round(bytes.length / 1024)} kB`
}

function linkIn(text: string, kind: 'c' | 'r'): string {
  const link = new RegExp(`https?://\\S+/${kind}/[\\w-]+`).exec(text)?.[0]
  expectThat(link, `no link of the kind /${kind}/ in the mail: ${text.slice(0, 200)}`)
  return link
}
