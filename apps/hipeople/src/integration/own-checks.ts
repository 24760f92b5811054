import type { Check } from '@orangery/app-kit'
import { AtsError } from '@orangery/client'
import { countWaitingFeedWrites } from '../feed-writes/feed-writes.store.ts'
import type { House } from '../house.ts'
import { readSettings } from '../settings/settings.store.ts'
import { checkTies, problemText } from '../ties/check-ties.ts'
import { liveTies, titlesOfRoles } from '../ties/ties.store.ts'

/** HiPeople's part of the preflight: each tie alive, and nothing stuck on its way into the feed. */
export async function ownChecks(house: House): Promise<Check[]> {
  if (!(await house.connection.current())) return []
  return [...(await tieChecks(house)), await feedCheck(house), ...(await smsChecks(house))]
}

async function tieChecks(house: House): Promise<Check[]> {
  try {
    await checkTies(house, await house.connection.ats())
  } catch (error) {
    // The checks of the connection say already what is wrong with the key.
    if (!(error instanceof AtsError)) throw error
  }
  const ties = await liveTies(house.db)
  if (ties.length === 0)
    return [
      {
        id: 'ties',
        title: 'Stage ties',
        state: 'waiting',
        detail: 'No stage is tied to a role yet, so nobody is invited by moving.',
        fix: 'Open a role, then [ . . . ] > Manage ATS automation.',
      },
    ]
  const titles = await titlesOfRoles(
    house.db,
    ties.map((tie) => tie.role_id),
  )
  const broken = ties.filter((tie) => tie.problem !== null)
  if (broken.length === 0) return [{ id: 'ties', title: 'Stage ties', state: 'ok', detail: thereText(ties.length), fix: null }]
  return broken.map((tie) => ({
    id: `tie:${tie.id}`,
    title: `Stage tie of ${titles.get(tie.role_id) ?? 'a role'}`,
    state: tie.problem === 'job-closed' ? 'waiting' : 'failed',
    detail: problemText(tie) ?? '',
    fix: tie.problem === 'job-closed' ? null : `Open the role ${titles.get(tie.role_id) ?? ''}, then Manage ATS automation.`,
  }))
}

function thereText(ties: number): string {
  return ties === 1 ? 'The tied stage is there.' : `${ties === 2 ? 'Both' : `All ${ties}`} tied stages are there.`
}

async function smsChecks(house: House): Promise<Check[]> {
  if (house.sms.available || (await readSettings(house.db)).remindBy === 'mail') return []
  return [
    {
      id: 'sms',
      title: 'SMS',
      state: 'failed',
      detail: 'Reminders shall go by SMS as well, but no carrier is set up; they go by e-mail alone.',
      fix: 'Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM, or choose “E-mail” in Times and privacy.',
    },
  ]
}

async function feedCheck(house: House): Promise<Check> {
  const waiting = await countWaitingFeedWrites(house.db)
  return waiting === 0
    ? { id: 'feed', title: 'Feed', state: 'ok', detail: 'Nothing waits to be written into the feed.', fix: null }
    : {
        id: 'feed',
        title: 'Feed',
        state: 'waiting',
        detail: `${waiting} ${waiting === 1 ? 'note or file waits' : 'notes and files wait'} to be written into the feed.`,
        fix: 'They go by themselves once the key works again.',
      }
}
