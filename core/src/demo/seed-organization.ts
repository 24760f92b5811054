import { grantPermissions, type UserPermission, userPermissions } from '../access/index.ts'
import type { CoreDb } from '../context.ts'
import { usualStages } from '../jobs/index.ts'
import { insertOrganization } from '../organization/index.ts'
import { insertMany, insertPlain } from './demo.store.ts'
import type { Random } from './random.ts'
import { seedApprovals } from './seed-approvals.ts'
import { seedDemographicQuestions } from './seed-demographics.ts'
import { seedJobBoard } from './seed-job-board.ts'
import { seedLists } from './seed-lists.ts'
import { demoBenefits, demoContracts, demoOfferFields } from './seed-offers.ts'
import { demoCloseReasons, demoDepartments, demoJobs, demoOffices, demoRejectionReasons, demoSources, demoUsers } from './texts.ts'

const dayMs = 86_400_000

export interface SeededJob {
  readonly id: number
  readonly name: string
  readonly share: number
  readonly closed: boolean
  readonly stageIds: readonly number[]
  readonly openingIds: number[]
  readonly postId: number
  readonly recruiterId: number
  readonly coordinatorId: number
  readonly office: string
}

export interface SeededOrganization {
  readonly userIds: readonly number[]
  readonly jobs: readonly SeededJob[]
  readonly sourceIds: readonly number[]
  readonly rejectionReasonIds: readonly number[]
  readonly closeReasonIds: readonly number[]
}

const rightsOf: Record<(typeof demoUsers)[number]['rights'], readonly UserPermission[]> = {
  full: Object.keys(userPermissions) as UserPermission[],
  developer: ['web-hooks', 'api-credentials'],
  private: ['private-notes'],
  none: [],
}

/** Everything of the demo organisation but its candidates. */
export async function seedOrganization(tx: CoreDb, random: Random, now: Date): Promise<SeededOrganization> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  await insertOrganization(tx, { name: 'Solvik Provisions', demo: true, created_at: ago(400) })
  const departmentIds = await insertMany(
    tx,
    'departments',
    demoDepartments.map((name, index) => ({ name, external_id: `DEP-${index + 1}` })),
  )
  const officeIds = await insertMany(
    tx,
    'offices',
    demoOffices.map((office, index) => ({ ...office, external_id: `OFF-${index + 1}` })),
  )
  const userIds = await insertMany(
    tx,
    'users',
    demoUsers.map((user, index) => ({
      first_name: user.first,
      last_name: user.last,
      primary_email: user.email,
      employee_id: `E${1001 + index}`,
      level: user.level,
      disabled_at: 'disabled' in user ? ago(30) : null,
      created_at: ago(390 - index),
      updated_at: ago(30),
    })),
  )
  for (const [index, user] of demoUsers.entries())
    await grantPermissions(tx, { userId: userIds[index]!, permissions: rightsOf[user.rights], by: null, at: ago(380) })
  const sourceIds = await insertMany(
    tx,
    'sources',
    demoSources.map((source) => ({ name: source.name, type_id: source.typeId, type_name: source.type })),
  )
  const rejectionReasonIds = await insertMany(
    tx,
    'rejection_reasons',
    demoRejectionReasons.map((reason, position) => ({
      name: reason.name,
      type_id: reason.typeId,
      type_name: reason.type,
      built_in: reason.builtIn,
      position,
    })),
  )
  const closeReasonIds = await insertMany(
    tx,
    'close_reasons',
    demoCloseReasons.map((name) => ({ name })),
  )
  await seedLists(tx, { userIds, at: ago(380) })
  await seedFields(tx)
  const questionSetId = await seedDemographicQuestions(tx)
  const jobs = []
  for (const [index, job] of demoJobs.entries()) {
    const opened = ago(200 - index * 12)
    const [id] = await insertMany(tx, 'jobs', [
      {
        name: job.name,
        requisition_id: job.requisition,
        notes: `<p>We look for people who like to work together. ${job.name} in ${job.offices.join(' and ')}.</p>`,
        status: 'closed' in job ? 'closed' : 'open',
        department_id: departmentIds[demoDepartments.indexOf(job.department)]!,
        custom_values: JSON.stringify({ employment_type: index === 11 ? 'Internship' : 'Full-time' }),
        created_by: userIds[0]!,
        created_at: opened,
        opened_at: opened,
        closed_at: 'closed' in job ? ago(20) : null,
        updated_at: ago(5),
      },
    ])
    await insertPlain(
      tx,
      'job_offices',
      job.offices.map((name) => ({ job_id: id!, office_id: officeIds[demoOffices.findIndex((office) => office.name === name)]! })),
    )
    const stageIds = await insertMany(
      tx,
      'job_stages',
      usualStages.map((name, position) => ({ job_id: id!, name, position, created_at: opened, updated_at: opened })),
    )
    await insertMany(tx, 'job_interviews', [
      {
        job_stage_id: stageIds[1]!,
        name: 'Phone Screen',
        position: 0,
        estimated_minutes: 20,
        kit_content: 'Motivation, availability, expectations.',
      },
      {
        job_stage_id: stageIds[4]!,
        name: 'Team conversation',
        position: 0,
        estimated_minutes: 45,
        kit_content: 'Meet two colleagues and see the site.',
      },
      { job_stage_id: stageIds[4]!, name: 'Hiring manager', position: 1, estimated_minutes: 45, kit_content: null },
    ])
    const openingIds = await insertMany(
      tx,
      'job_openings',
      Array.from({ length: job.openings }, (_, number) => ({
        job_id: id!,
        opening_id: `${job.requisition}-${number + 1}`,
        status: 'open' as const,
        opened_at: opened,
      })),
    )
    const [postId] = await insertMany(tx, 'job_posts', [
      {
        job_id: id!,
        title: job.name,
        location: job.offices.join(' or '),
        live: !('closed' in job),
        first_published_at: opened,
        content: `<p>Solvik Provisions brings good food to ${job.offices.join(' and ')}. You will join ${job.department}.</p>`,
        questions: JSON.stringify([
          {
            required: true,
            private: false,
            label: 'When could you start?',
            name: 'question_start',
            type: 'short_text',
            values: [],
            description: null,
          },
        ]),
        demographic_question_set_id: index % 3 === 0 ? questionSetId : null,
        created_at: opened,
        updated_at: ago(5),
      },
    ])
    if (index === 0)
      await insertMany(tx, 'job_posts', [
        {
          job_id: id!,
          title: `${job.name}, nights`,
          location: job.offices.join(' or '),
          internal: true,
          external: false,
          content: '<p>The same work from 22:00 to 06:00, with the night bonus.</p>',
          created_at: opened,
          updated_at: ago(9),
        },
      ])
    const recruiterId = userIds[index % 4]!
    const coordinatorId = userIds[6 + (index % 4)]!
    await insertPlain(tx, 'hiring_team', [
      { job_id: id!, user_id: userIds[4 + (index % 2)]!, role: 'hiring_manager' as const },
      { job_id: id!, user_id: recruiterId, role: 'recruiter' as const, responsible: true },
      { job_id: id!, user_id: coordinatorId, role: 'coordinator' as const, responsible: true },
      { job_id: id!, user_id: random.pick(userIds.slice(0, 4)), role: 'sourcer' as const },
    ])
    jobs.push({
      id: id!,
      name: job.name,
      share: job.share,
      closed: 'closed' in job,
      stageIds,
      openingIds,
      postId: postId!,
      recruiterId,
      coordinatorId,
      office: job.offices[0],
    })
  }
  await seedJobBoard(tx, { jobs, sourceId: sourceIds[0]!, userId: userIds[3]!, at: ago(120) })
  const flowsOf = { opened: jobs[1]!.id, waiting: jobs[7]!.id, offers: jobs[8]!.id }
  await seedApprovals(tx, { jobs: flowsOf, userIds, now })
  return { userIds, jobs, sourceIds, rejectionReasonIds, closeReasonIds }
}

async function seedFields(tx: CoreDb): Promise<void> {
  const field = (field_type: string, name: string, name_key: string, value_type: string, rest: { private?: boolean } = {}) => ({
    field_type,
    name,
    name_key,
    value_type,
    ...rest,
  })
  const fields = [
    field('candidate', 'Notice period', 'notice_period', 'short_text'),
    field('candidate', 'Works nights', 'works_nights', 'yes_no'),
    field('candidate', 'Preferred site', 'preferred_site', 'single_select'),
    field('candidate', 'Desired salary', 'desired_salary', 'currency', { private: true }),
    field('application', 'Earliest start', 'earliest_start', 'date'),
    field('job', 'Employment type', 'employment_type', 'single_select'),
    field('job', 'Salary range', 'salary_range', 'currency_range', { private: true }),
    field('rejection_question', 'May we write again?', 'may_we_write_again', 'yes_no'),
    ...demoOfferFields,
    field('opening', 'Cost centre', 'cost_centre', 'short_text'),
  ]
  const ofKind = new Map<string, number>()
  const placed = fields.map((one) => {
    const position = (ofKind.get(one.field_type) ?? 0) + 1
    ofKind.set(one.field_type, position)
    return { ...one, position }
  })
  const ids = await insertMany(tx, 'custom_fields', placed)
  const idOf = (key: string) => ids[fields.findIndex((one) => one.name_key === key)]!
  await insertMany(tx, 'custom_field_options', [
    ...demoOffices.map((office, position) => ({ custom_field_id: idOf('preferred_site'), name: office.name, position })),
    ...['Full-time', 'Part-time', 'Internship'].map((name, position) => ({
      custom_field_id: idOf('employment_type'),
      name,
      position,
    })),
    ...demoContracts.map((name, position) => ({ custom_field_id: idOf('contract'), name, position })),
    ...demoBenefits.map((name, position) => ({ custom_field_id: idOf('benefits'), name, position })),
  ])
}
