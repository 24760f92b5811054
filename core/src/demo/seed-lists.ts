import type { CoreDb } from '../context.ts'
import { insertMany } from './demo.store.ts'
import { demoPools, demoSchools, demoTags } from './texts.ts'

/** What candidates and their applications choose from: templates, schools, tags and pools. */
export async function seedLists(tx: CoreDb, given: { userIds: readonly number[]; at: Date }): Promise<void> {
  await seedTemplates(tx, given)
  await insertMany(
    tx,
    'education_choices',
    demoSchools.map((name, position) => ({ kind: 'school' as const, name, position })),
  )
  await insertMany(
    tx,
    'tags',
    demoTags.map((name) => ({ name })),
  )
  const poolIds = await insertMany(
    tx,
    'prospect_pools',
    demoPools.map(({ name, active }) => ({ name, active })),
  )
  await insertMany(
    tx,
    'prospect_stages',
    demoPools.flatMap(({ stages }, index) => stages.map((name, position) => ({ pool_id: poolIds[index]!, name, position }))),
  )
}

async function seedTemplates(tx: CoreDb, { userIds, at }: { userIds: readonly number[]; at: Date }): Promise<void> {
  const times = { created_at: at, updated_at: at }
  await insertMany(tx, 'email_templates', [
    {
      name: 'Candidate Rejection',
      type: 'candidate_rejection',
      subject: 'Your application at Solvik Provisions',
      body: 'Thank you for the time you gave us. We have decided to go on with other candidates for this job, and wish you all the best.',
      description: 'Sent when a candidate is rejected.',
      is_default: true,
      ...times,
    },
    {
      name: 'Application received',
      type: 'candidate_auto_reply',
      subject: 'We have your application',
      body: 'Thank you for applying at Solvik Provisions. We read every application and come back to you within two weeks.',
      from_address: 'jobs@solvik.example',
      ...times,
    },
    {
      name: 'Reminder of a scorecard',
      type: 'scorecard_reminder',
      subject: 'Your scorecard is due',
      body: 'You talked to a candidate today. Please write down what you think while it is fresh.',
      cc: ['recruiting@solvik.example'],
      user_id: userIds[0]!,
      ...times,
    },
  ])
}
