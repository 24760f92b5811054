import type { Notify } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { timeWishLetter } from '../mails/assessment-mails.ts'
import { answerLetter, callWantedLetter, reportLetter } from '../mails/member-mails.ts'
import { post } from '../mails/post.ts'
import type { RefereeRow } from '../referees/referees.store.ts'
import type { Contents } from '../reports/contents.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { membersOfRoles, roleById } from '../roles/roles.store.ts'
import { insertDigestItem } from './digest.store.ts'

interface Reader {
  readonly accountId: number
  readonly name: string
  readonly email: string
  readonly wants: Notify
}

/** The hiring team with their present addresses; who lost their role in HiPeople is left out. */
async function readersOf(tx: HiDb, house: House, roleId: number): Promise<Reader[]> {
  const role = await roleById(tx, roleId)
  const accounts = await house.members()
  return (await membersOfRoles(tx, [roleId])).flatMap((member) => {
    const account = accounts.find(({ accountId }) => accountId === member.account_id)
    if (!account || !role) return []
    return [
      { accountId: account.accountId, name: account.name, email: account.email, wants: member.notify ?? role.settings.notify },
    ]
  })
}

export const requestUrl = (house: House, requestId: number) => `${house.publicUrl}/hipeople/candidates/${requestId}`

/**
 * Tells those who want to know that a referee has answered. The first answer of a check goes to the recruiter as well, once, whether or not
 * they have a role in HiPeople.
 */
export async function tellAnswered(
  tx: HiDb,
  house: House,
  given: { request: RequestRow; referee: RefereeRow; answered: number; asked: number },
): Promise<void> {
  const { request, referee, answered, asked } = given
  const readers = await readersOf(tx, house, request.role_id)
  const first = !request.first_answer_told
  const letterTo = (name: string, membership: 'member' | 'recruiter') =>
    answerLetter({
      name,
      candidateName: request.candidate_name,
      roleTitle: request.terms.roleTitle,
      url: requestUrl(house, request.id),
      refereeName: referee.name,
      answered,
      asked,
      first,
      membership,
    })
  for (const reader of readers) {
    if (reader.wants === 'each')
      await post(tx, house, {
        to: { name: reader.name, address: reader.email },
        letter: letterTo(reader.name, 'member'),
        about: `account:${reader.accountId}`,
        key: `answered:${referee.id}:${reader.accountId}`,
      })
    if (reader.wants === 'digest')
      await insertDigestItem(tx, {
        accountId: reader.accountId,
        requestId: request.id,
        cause: `answered:${referee.id}`,
        text: `${referee.name} answered about ${request.candidate_name} (${request.terms.roleTitle}): ${answered} of ${asked}.`,
        at: house.clock.now(),
      })
  }
  if (!first) return
  await updateRequest(tx, request.id, { first_answer_told: true })
  const recruiter = request.recruiter_email
  if (!recruiter || readers.some(({ email }) => email.toLowerCase() === recruiter.toLowerCase())) return
  await post(tx, house, {
    to: { name: request.recruiter_name ?? recruiter, address: recruiter },
    letter: letterTo(request.recruiter_name ?? 'there', 'recruiter'),
    about: `recruiter:${request.id}`,
    key: `first-answer:${request.id}`,
  })
}

export async function tellReport(
  tx: HiDb,
  house: House,
  given: { request: RequestRow; reportId: number; version: number; contents: Contents },
): Promise<void> {
  const { request, reportId, version, contents } = given
  for (const reader of await readersOf(tx, house, request.role_id)) {
    if (reader.wants === 'each' || reader.wants === 'done')
      await post(tx, house, {
        to: { name: reader.name, address: reader.email },
        letter: reportLetter({
          name: reader.name,
          candidateName: request.candidate_name,
          roleTitle: request.terms.roleTitle,
          url: `${house.publicUrl}/hipeople/reports/${reportId}`,
          contents,
          version,
        }),
        about: `account:${reader.accountId}`,
        key: `report:${reportId}:${reader.accountId}`,
      })
    if (reader.wants === 'digest')
      await insertDigestItem(tx, {
        accountId: reader.accountId,
        requestId: request.id,
        cause: `report:${reportId}`,
        text: `The ${contents.title.toLowerCase()} on ${request.candidate_name} (${request.terms.roleTitle}) is ready, version ${version}.`,
        at: house.clock.now(),
      })
  }
}

/** A referee would rather talk. Told to everybody who is mailed at all, because somebody has to call. */
export async function tellCallWanted(
  tx: HiDb,
  house: House,
  { request, referee }: { request: RequestRow; referee: RefereeRow },
): Promise<void> {
  for (const reader of await readersOf(tx, house, request.role_id)) {
    if (reader.wants === 'none') continue
    await post(tx, house, {
      to: { name: reader.name, address: reader.email },
      letter: callWantedLetter({
        name: reader.name,
        candidateName: request.candidate_name,
        roleTitle: request.terms.roleTitle,
        url: requestUrl(house, request.id),
        refereeName: referee.name,
        phone: referee.phone ?? 'no number was given',
        note: referee.call_note ?? '',
      }),
      about: `account:${reader.accountId}`,
      key: `call-wanted:${referee.id}:${reader.accountId}`,
    })
  }
}

/** A candidate asks for more time. Told to everybody who is mailed at all, because somebody has to answer. */
export async function tellTimeWish(
  tx: HiDb,
  house: House,
  { request, wish }: { request: RequestRow; wish: string },
): Promise<void> {
  const at = house.clock.now()
  for (const reader of await readersOf(tx, house, request.role_id)) {
    if (reader.wants === 'none') continue
    await post(tx, house, {
      to: { name: reader.name, address: reader.email },
      letter: timeWishLetter({
        name: reader.name,
        candidateName: request.candidate_name,
        roleTitle: request.terms.roleTitle,
        wish,
        url: requestUrl(house, request.id),
      }),
      about: `account:${reader.accountId}`,
      key: `time-wish:${request.id}:${at.getTime()}:${reader.accountId}`,
    })
  }
}
