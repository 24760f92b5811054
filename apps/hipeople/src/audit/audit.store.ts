import type { Member } from '@orangery/app-kit'
import type { HiDb } from '../house.ts'

/** Keeps who did what, in the transaction of the act. `details` names fields and ids, never answers or secrets. */
export async function recordAct(
  tx: HiDb,
  act: { at: Date; by: Member | null; act: string; subject: string; details?: Record<string, unknown> },
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      at: act.at,
      account_id: act.by?.accountId ?? null,
      member: act.by?.name ?? 'HiPeople',
      act: act.act,
      subject: act.subject,
      details: JSON.stringify(act.details ?? {}),
    })
    .execute()
}
