import { find, home, me, notices, readNotices } from '@orangery/contract/recruiting'
import { excerpt, findCandidates } from '../../candidates/index.ts'
import { findNotes } from '../../feed/index.ts'
import { listJobRows } from '../../jobs/index.ts'
import { findOrganization, homeFigures, longestWaiting, recentActivity, shellCounts } from '../../organization/index.ts'
import { fullName } from '../../people/index.ts'
import { listNotices, markNoticesRead } from '../../webhooks/index.ts'
import { answer, done, type WebBinding } from './web-call.ts'

const dayMs = 86_400_000

/** The shell's first question. A person without a core user gets `user: null` and an empty list of permissions. */
const mine = answer(me, async ({ core, viewer }) => {
  const organization = await findOrganization(core.db)
  const counts = await shellCounts(core.db)
  return {
    organization: { name: organization?.name ?? 'Orangery', demo: organization?.demo ?? false },
    user: viewer.user.id === 0 ? null : viewer.user,
    permissions: [...viewer.permissions],
    development: core.development,
    counts: {
      openJobs: counts.open_jobs,
      failingHooks: counts.failing_hooks,
      webHooks: counts.web_hooks,
      unreadNotices: counts.unread_notices,
    },
  }
})

const dashboard = answer(home, async ({ core, viewer }) => {
  const now = core.clock.now().getTime()
  const figures = await homeFigures(core.db, { week: new Date(now - 7 * dayMs), month: new Date(now - 30 * dayMs) })
  const counts = await shellCounts(core.db)
  // A Basic user sees the figures and nothing about any candidate.
  const seesPeople = viewer.user.level === 'site_admin'
  const waiting = seesPeople ? await longestWaiting(core.db, 10) : []
  const recent = seesPeople ? await recentActivity(core.db, 10) : []
  return {
    counts: {
      openJobs: figures.open_jobs,
      candidates: figures.candidates,
      activeApplications: figures.active_applications,
      appliedThisWeek: figures.applied_this_week,
      hiredThisMonth: figures.hired_this_month,
    },
    waiting: waiting.map((row) => ({
      candidateId: row.candidate_id,
      applicationId: row.application_id,
      name: fullName(row),
      job: { id: row.job_id, name: row.job_name },
      stage: row.stage,
      since: row.since.toISOString(),
    })),
    recent: recent.map((row) => ({
      candidateId: row.candidate_id,
      name: fullName(row),
      text: [row.subject, row.body.split('\n')[0]].filter(Boolean).join(': '),
      actor: row.actor,
      at: row.created_at.toISOString(),
    })),
    steps: { job: figures.open_jobs > 0, team: counts.users > 1, partner: counts.keys > 0 },
  }
})

/** How much of a note is shown of what was found in it. */
const excerptLength = 120

const found = answer(find, async ({ core, query, viewer }) => {
  // Each on a connection of its own, so that a slow one does not wait for the others.
  const [candidates, notes, jobRows] = await Promise.all([
    findCandidates(core.db, query.q, 8),
    findNotes(core.db, query.q, { privateNotes: viewer.permissions.has('private-notes'), limit: 5 }),
    query.q === '' ? [] : listJobRows(core.db, { q: query.q }),
  ])
  return {
    candidates: candidates.map((row) => ({ id: row.id, name: fullName(row), detail: row.title ?? row.email ?? '' })),
    notes: notes.map((row) => ({
      id: row.id,
      candidateId: row.candidate_id,
      name: fullName(row),
      detail: excerpt(row.body, { around: query.q, length: excerptLength }),
    })),
    jobs: jobRows
      .slice(0, 5)
      .map((row) => ({ id: row.id, name: row.name, detail: [row.requisition_id, row.status].filter(Boolean).join(' · ') })),
  }
})

const allNotices = answer(notices, async ({ core }) => ({
  rows: (await listNotices(core.db)).map((row) => ({
    id: row.id,
    kind: row.kind,
    aboutKind: row.about_kind,
    aboutId: row.about_id,
    body: row.body,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  })),
}))

const noticesRead = answer(readNotices, async ({ core }) => {
  await markNoticesRead(core.db, core.clock.now())
  return done
})

export const homeBindings: WebBinding[] = [mine, dashboard, found, allNotices, noticesRead]
