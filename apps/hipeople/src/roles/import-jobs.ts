// "ATS Sync": jobs of the ATS become roles, so that only stages are left to tie.
import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import type { Ats } from '@orangery/client'
import { recordAct } from '../audit/audit.store.ts'
import { roleSettings } from '../contract/index.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { ensureStandard } from '../questionnaires/questionnaires.ts'
import { readSettings } from '../settings/settings.store.ts'
import { liveTies } from '../ties/ties.store.ts'
import { importedJobIds, insertImportedRole, replaceMembers } from './roles.store.ts'

interface AtsJob {
  readonly id: number
  readonly name: string
}

/** "Sync jobs": every open job that no role knows becomes one, with the member in its hiring team. Confidential jobs are left to a person. */
export async function syncJobs(house: House, ats: Ats, by: Member): Promise<{ imported: number; known: number }> {
  await mustBeOn(house.db)
  const known = await knownJobs(house.db)
  let [imported, before] = [0, 0]
  for await (const job of ats.jobs()) {
    if (job.status !== 'open' || job.isConfidential) continue
    if (known.has(job.id)) before += 1
    else if (await importJob(house, job, by)) imported += 1
  }
  await recordAct(house.db, { at: house.clock.now(), by, act: 'jobs-synced', subject: 'integration', details: { imported } })
  return { imported, known: before }
}

/** Somebody applied for, or moved in, a job that no role knows. With "ATS Sync" it becomes a role at once. */
export async function importFromEvent(house: House, jobs: readonly AtsJob[]): Promise<void> {
  if (jobs.length === 0 || !(await readSettings(house.db)).atsSync) return
  const known = await knownJobs(house.db)
  for (const job of jobs) if (!known.has(job.id)) await importJob(house, job, null)
}

async function mustBeOn(db: HiDb): Promise<void> {
  if ((await readSettings(db)).atsSync) return
  throw new DomainError(
    'sync-off',
    'ATS Sync is off, so no job is imported. An admin can turn it on under Settings > Integrations.',
    {
      kind: 'conflict',
    },
  )
}

async function knownJobs(db: HiDb): Promise<Set<number>> {
  const ties = await liveTies(db)
  return new Set([...ties.map((tie) => tie.job_id), ...(await importedJobIds(db))])
}

/** False when another process imported it in this moment. */
async function importJob(house: House, job: AtsJob, by: Member | null): Promise<boolean> {
  return inTransaction(house.db, async (tx) => {
    const at = house.clock.now()
    const { questionnaireId: _, ...settings } = roleSettings.parse({})
    const id = await insertImportedRole(tx, {
      title: job.name,
      internal_title: '',
      description: '',
      greeting: '',
      settings: JSON.stringify(settings),
      questionnaire_id: (await ensureStandard(tx, house)).id,
      imported_job_id: job.id,
      ties_checked_at: null,
      archived_at: null,
      created_at: at,
      updated_at: at,
    })
    if (id === undefined) return false
    if (by) await replaceMembers(tx, id, [{ accountId: by.accountId, name: by.name }])
    await recordDecision(tx, house, {
      rule: 'ATS Sync',
      outcome: 'done',
      text: `The role ${job.name} was made from the job ${job.id} of the ATS. Tie its stages under Manage ATS automation.`,
      values: { jobId: job.id },
      roleId: id,
    })
    return true
  })
}
