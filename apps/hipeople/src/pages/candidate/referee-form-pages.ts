import { type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import { PhoneNumberError } from '@orangery/carriers'
import type { HiDb, House } from '../../house.ts'
import { correctAddress } from '../../referees/change-referee.ts'
import { refusalText } from '../../referees/judge-address.ts'
import {
  deleteNamed,
  insertReferee,
  lockReferee,
  type RefereeRow,
  refereesOf,
  updateReferee,
} from '../../referees/referees.store.ts'
import { verdictOn } from '../../referees/verdict.ts'
import { lockRequest } from '../../requests/requests.store.ts'
import { takesReferees } from '../../requests/state.ts'
import { companyOf } from '../../roles/brand.ts'
import { readSettings } from '../../settings/settings.store.ts'
import { candidateTexts } from '../../texts/candidate/index.ts'
import type { Problem } from '../fields.ts'
import { formOf, paramOf, sendPage, sendTo } from '../reply.ts'
import { noticeFor, sendNotice } from '../wrong-link.ts'
import { type OpenedCandidate, openCandidate } from './open-candidate.ts'
import { draftIn, draftOf, emptyDraft, kindOf, phoneIn, problemsIn, type RefereeDraft } from './referee-draft.ts'
import { correctionPage, refereeFormPage } from './referee-form.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Nobody was ever asked for more; it keeps a form from being used as a mailing list. */
const mostReferees = 40

/** Naming, changing, correcting and taking off one referee. */
export function refereeFormPages(
  house: House,
): { method: PublicPage['method']; path: string; handler: (call: Call) => Promise<unknown> }[] {
  return [
    { method: 'GET', path: '/referees/:referee', handler: (call) => showForm(house, call) },
    { method: 'POST', path: '/referees/:referee', handler: (call) => keep(house, call) },
    { method: 'POST', path: '/referees/:referee/remove', handler: (call) => remove(house, call) },
  ]
}

async function showForm(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  const company = await companyOf(house, open.request)
  const bySms = await remindsBySms(house)
  if (paramOf(call.request, 'referee') === 'new')
    return sendPage(call.reply, refereeFormPage(open, { company, draft: emptyDraft, refereeId: null, bySms, problems: [] }))
  const referee = await refereeIn(house.db, call, open)
  if (!referee) return sendNotice(house, call, noticeFor('unknown', open.language))
  const { id, name, email } = referee
  return sendPage(
    call.reply,
    referee.state === 'named'
      ? refereeFormPage(open, { company, draft: draftOf(referee), refereeId: id, bySms, problems: [] })
      : correctionPage(open, { company, name, refereeId: id, email: email ?? '', problems: [] }),
  )
}

async function keep(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  const draft = draftIn(formOf(call.request))
  const isNew = paramOf(call.request, 'referee') === 'new'
  const known = isNew ? undefined : await refereeIn(house.db, call, open)
  if (!isNew && !known) return sendNotice(house, call, noticeFor('unknown', open.language))
  const problems =
    !known || known.state === 'named'
      ? await keepDraft(house, open, { draft, known })
      : await correct(house, open, { draft, known })
  if (problems.length === 0) return sendTo(call.reply, open.base)
  const company = await companyOf(house, open.request)
  const bySms = await remindsBySms(house)
  const page =
    !known || known.state === 'named'
      ? refereeFormPage(open, { company, draft, refereeId: known?.id ?? null, bySms, problems })
      : correctionPage(open, { company, name: known.name, refereeId: known.id, email: draft.email, problems })
  return sendPage(call.reply, page, 422)
}

async function keepDraft(
  house: House,
  open: OpenedCandidate,
  { draft, known }: { draft: RefereeDraft; known: RefereeRow | undefined },
): Promise<Problem[]> {
  const { language } = open
  const texts = candidateTexts[language].problems
  const here = draft.here || (open.request.candidate_time_zone ?? '')
  const located = { ...draft, here }
  const problems = problemsIn(located, { thisMonth: house.clock.now().toISOString().slice(0, 7), language })
  const phone = phoneIn(located)
  const relationship = kindOf(draft)
  return inTransaction(house.db, async (tx): Promise<Problem[]> => {
    const request = await lockRequest(tx, open.request.id)
    if (!request || !takesReferees(request)) return []
    const verdict =
      draft.email && relationship && !problems.some(({ field }) => field === 'email')
        ? await verdictOn(tx, house, { request, email: draft.email, relationship, exceptId: known?.id })
        : undefined
    if (verdict && verdict.refused !== null)
      problems.push({ field: 'email', message: refusalText(language, { refused: verdict.refused, email: draft.email }) })
    const named = await refereesOf(tx, [request.id])
    if (!known && named.length >= mostReferees) problems.push({ field: 'name', message: texts.tooMany(mostReferees) })
    // A form that was sent twice names the same person without an address twice.
    if (!draft.email && named.some((one) => one.id !== known?.id && one.email === null && one.phone === phone))
      problems.push({ field: 'phone', message: texts.samePhone })
    if (problems.length > 0 || !relationship || phone instanceof PhoneNumberError) return problems
    const columns = {
      name: draft.name,
      email: draft.email.toLowerCase() || null,
      phone,
      company: draft.company,
      candidate_title: draft.title,
      relationship,
      worked_from: draft.from || null,
      worked_to: draft.to || null,
      message: draft.message,
      time_zone: draft.zone || null,
      flags: JSON.stringify(verdict?.refused === null ? verdict.flags : ['no-email']),
    }
    if (known) {
      if ((await lockReferee(tx, known.id))?.state === 'named') await updateReferee(tx, known.id, columns)
      return []
    }
    await insertReferee(tx, { request_id: request.id, ...columns, ...untouched, created_at: house.clock.now() })
    return []
  })
}

/** Nothing has happened to a new referee yet. */
const untouched = {
  relationship_confirmed: null,
  state: 'named',
  asked_at: null,
  started_at: null,
  answered_at: null,
  declined_at: null,
  decline_reason: null,
  call_note: null,
  on_behalf_by: null,
  mail_note: null,
} as const

async function correct(
  house: House,
  open: OpenedCandidate,
  { draft, known }: { draft: RefereeDraft; known: RefereeRow },
): Promise<Problem[]> {
  const { language } = open
  const wrong = problemsIn({ ...draft, phone: '' }, { thisMonth: '9999-12', language }).filter(({ field }) => field === 'email')
  if (wrong.length > 0) return wrong
  return inTransaction(house.db, async (tx): Promise<Problem[]> => {
    const request = await lockRequest(tx, open.request.id)
    const referee = await lockReferee(tx, known.id)
    if (!request || !referee || !takesReferees(request)) return []
    if (referee.email === draft.email.toLowerCase() && referee.state !== 'bounced') return []
    const { relationship } = referee
    const verdict = await verdictOn(tx, house, { request, email: draft.email, relationship, exceptId: referee.id })
    if (verdict.refused !== null)
      return [{ field: 'email', message: refusalText(language, { refused: verdict.refused, email: draft.email }) }]
    await updateReferee(tx, referee.id, { flags: JSON.stringify(verdict.flags) })
    await correctAddress(tx, house, { request, referee }, { email: draft.email.toLowerCase(), by: request.candidate_name })
    return []
  })
}

async function remove(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  const referee = await refereeIn(house.db, call, open)
  if (referee)
    await inTransaction(house.db, async (tx) => {
      await lockRequest(tx, open.request.id)
      await deleteNamed(tx, referee.id)
    })
  return sendTo(call.reply, open.base)
}

async function remindsBySms(house: House): Promise<boolean> {
  return (await readSettings(house.db)).remindBy === 'mail-and-sms'
}

/** Only a referee of this very check: an id of another one is as good as none. */
async function refereeIn(db: HiDb, call: Call, open: OpenedCandidate): Promise<RefereeRow | undefined> {
  const id = Number(paramOf(call.request, 'referee'))
  return (await refereesOf(db, [open.request.id])).find((referee) => referee.id === id)
}
