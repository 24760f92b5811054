import { type AppBinding, answer, DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { recordAct } from '../audit/audit.store.ts'
import * as contract from '../contract/index.ts'
import { cursorOf, idCursor } from '../cursor.ts'
import { feedWritesOfReports } from '../feed-writes/feed-writes.store.ts'
import { after, day, type House } from '../house.ts'
import { type LinkRow, linkById, linksOf, revokeLink } from '../links/links.store.ts'
import { issueLink } from '../links/links.ts'
import { contentsOf } from '../reports/contents.ts'
import { listReports, reportById, reportsOf } from '../reports/reports.store.ts'
import { sendPdf } from '../reports/send-pdf.ts'
import { visibleRoles } from '../roles/access.ts'
import { roleById } from '../roles/roles.store.ts'
import { presentReport } from './present-report.ts'
import { me, ok, requestFor } from './who.ts'

export function reportRoutes(house: House): AppBinding[] {
  const { db } = house

  /** A report that the member may read. Not in the role and erased are different answers, and neither shows anything of it. */
  async function readable(member: Member, id: number) {
    const report = await reportById(db, id)
    if (!report) throw new DomainError('report', `There is no report with the id ${id}.`, { kind: 'not-found' })
    const request = await requestFor(db, member, report.request_id)
    const contents = contentsOf(report)
    if (request.erased_at || !contents)
      throw new DomainError('erased', 'The personal data of this check were erased, and the report with them.', {
        kind: 'not-found',
      })
    return { report, request, contents }
  }

  return [
    answer(contract.listReports, async ({ query, ...call }) => {
      const visibleRoleIds = await visibleRoles(db, me(call))
      const { roleId, q, limit } = query
      const rows = await listReports(db, { visibleRoleIds, roleId, q, beforeId: idCursor(query.after), limit: limit + 1 })
      const page = rows.slice(0, limit)
      const writes = await feedWritesOfReports(
        db,
        page.map(({ id }) => id),
      )
      const last = page.at(-1)
      return {
        rows: page.map((row) => presentReport(row, writes)),
        next: rows.length > limit && last ? cursorOf(last.id) : null,
      }
    }),
    answer(contract.getReport, async ({ params, ...call }) => {
      const { report, request } = await readable(me(call), params.id)
      const versions = await reportsOf(db, [request.id])
      const role = await roleById(db, request.role_id)
      const named = {
        ...report,
        candidate_name: request.candidate_name,
        job_name: request.job_name,
        role_title: role?.title ?? request.terms.roleTitle,
        module: request.module,
        latest: versions[0]?.version ?? report.version,
      }
      return {
        report: presentReport(named, await feedWritesOfReports(db, [report.id])),
        snapshot: report.snapshot,
        assessment: report.assessment,
        versions: versions.map(({ id, version, made_at }) => ({ id, version, madeAt: made_at.toISOString() })),
        links: (await linksOf(db, { kind: 'report', subjectId: report.id })).map(presentLink),
        candidateId: request.candidate_id,
      }
    }),
    answer(contract.downloadPdf, async ({ params, reply, ...call }) => {
      const member = me(call)
      const { report, contents } = await readable(member, params.id)
      await recordAct(db, { at: house.clock.now(), by: member, act: 'report-read', subject: `report:${report.id}` })
      await sendPdf(house, reply, { report, contents })
      return undefined
    }),
    answer(contract.createShareLink, async ({ params, body, ...call }) => {
      const member = me(call)
      const { report } = await readable(member, params.id)
      return inTransaction(db, async (tx) => {
        const at = house.clock.now()
        const link = {
          kind: 'report',
          subjectId: report.id,
          expiresAt: after(at, body.days * day),
          by: member.name,
          keep: false,
        } as const
        const { row, url } = await issueLink(tx, house, link)
        await recordAct(tx, { at, by: member, act: 'report-shared', subject: `report:${report.id}`, details: { days: body.days } })
        return { url, link: presentLink(row) }
      })
    }),
    answer(contract.revokeShareLink, async ({ params, ...call }) => {
      const member = me(call)
      const link = await linkById(db, params.id)
      if (link?.kind !== 'report') throw new DomainError('link', 'There is no such link.', { kind: 'not-found' })
      const { report } = await readable(member, link.subject_id)
      await inTransaction(db, async (tx) => {
        const at = house.clock.now()
        await revokeLink(tx, link.id, { at, reason: 'withdrawn' })
        await recordAct(tx, {
          at,
          by: member,
          act: 'report-link-revoked',
          subject: `report:${report.id}`,
          details: { linkId: link.id },
        })
      })
      return ok
    }),
  ]
}

function presentLink(link: LinkRow): {
  id: number
  createdAt: string
  createdBy: string
  expiresAt: string
  revokedAt: string | null
} {
  return {
    id: link.id,
    createdAt: link.created_at.toISOString(),
    createdBy: link.created_by,
    expiresAt: link.expires_at.toISOString(),
    revokedAt: link.revoked_at?.toISOString() ?? null,
  }
}
