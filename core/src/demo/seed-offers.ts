import type { Insertable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { OffersTable } from '../tables/hiring.ts'
import { type DemoApplication, insertMany } from './demo.store.ts'

const dayMs = 86_400_000
const offerStage = 5

/** Fields of offers; a new salary is a new version. */
export const demoOfferFields = [
  { field_type: 'offer', name: 'Salary', name_key: 'salary', value_type: 'currency', private: true, trigger_new_version: true },
  { field_type: 'offer', name: 'Contract', name_key: 'contract', value_type: 'single_select', private: true },
  { field_type: 'offer', name: 'Benefits', name_key: 'benefits', value_type: 'multi_select', private: true },
]
export const demoContracts = ['Permanent', 'Fixed term', 'Internship']
export const demoBenefits = ['Meal allowance', 'Bicycle lease', 'Pension plus']

/** Whoever was hired accepted one; in the stage of that name offers stand in every state. */
export async function seedOffers(tx: CoreDb, applications: readonly DemoApplication[]): Promise<void> {
  await insertMany(
    tx,
    'offers',
    applications.filter(({ status, stage }) => status === 'hired' || stage === offerStage).flatMap(versionsFor),
  )
}

function versionsFor(application: DemoApplication): Insertable<OffersTable>[] {
  const { id, status, stood_since: since } = application
  const offered = new Date(status === 'active' ? since.getTime() + dayMs / 3 : since.getTime() - (2 + (id % 5)) * dayMs)
  const at = (days: number) => new Date(offered.getTime() + days * dayMs)
  const day = (days: number) => at(days).toISOString().slice(0, 10)
  const salary = 36 + (id % 40)
  const base = (version: number): Insertable<OffersTable> => ({
    application_id: id,
    version,
    opening_id: application.opening_id,
    starts_at: application.starts_at ?? day(45),
    sent_at: null,
    notes: id % 6 === 0 ? 'Asked for two weeks between the jobs.' : null,
    custom_values: JSON.stringify({
      salary: { amount: (salary + 2 * (version - 1)) * 1000, unit: 'EUR' },
      contract: demoContracts[id % 2],
      ...(id % 3 === 0 ? { benefits: demoBenefits.slice(0, 1 + (id % 2)) } : {}),
    }),
    created_by: application.recruiter_id,
    approved_at: null,
    approved_by: null,
    resolved_at: null,
    created_at: at(0),
    updated_at: at(0),
  })
  const approved = { approved_at: at(0.1), approved_by: application.recruiter_id, updated_at: at(0.1) }
  const sent = { ...approved, sent_at: day(0.2), updated_at: at(0.2) }
  if (status === 'hired') return [{ ...base(1), ...sent, status: 'accepted', resolved_at: since, updated_at: since }]
  if (status === 'rejected') return [{ ...base(1), ...sent, status: 'rejected', resolved_at: since, updated_at: since }]
  switch (id % 4) {
    case 0:
      return [base(1)]
    case 1:
      return [{ ...base(1), ...approved }]
    case 2:
      return [{ ...base(1), ...sent }]
    default:
      return [
        { ...base(1), ...approved, status: 'deprecated' },
        { ...base(2), ...sent },
      ]
  }
}
