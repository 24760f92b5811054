import { type AppPageProps, Avatar, Callout, DateText, PageBar, PageBody, PageHeader, Panel, Tag } from '@orangery/ui'
import { formStyles, numberIn, RecordAnswer, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getRequest, listDecisions, modules, type Request } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { Attempts } from '../results/attempts.tsx'
import { caution } from '../words.tsx'
import { MoreDays } from './more-days.tsx'
import { Referees } from './referees.tsx'
import { Reminders } from './reminders.tsx'
import { StateBox } from './state-box.tsx'
import { ExtraTime, TimeWish } from './time-wish.tsx'
import { Decisions } from './why.tsx'

const crumbs = [{ label: 'Candidates', href: paths.candidates() }]

/** One check of a candidate: where it stands, the next move, tests or referees, signals, reports, what happened. */
export function Page({ params }: AppPageProps) {
  const id = numberIn(params.id) ?? 0
  const check = useQuery({ ...read(getRequest, { params: { id } }), refetchInterval: 15_000 })
  return (
    <PageBody>
      <RecordAnswer title="Check" crumbs={crumbs} of={check} what="The check" rows={8}>
        {(data) => <Check check={data} />}
      </RecordAnswer>
    </PageBody>
  )
}

function Check({ check }: { check: Request }) {
  const decisions = useQuery(read(listDecisions, { query: { requestId: check.id, limit: 50 } }))
  const [extra, setExtra] = useState(false)
  const tests = check.module === 'assessment'
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 860, gap: 20 }}>
      <PageBar crumbs={[...crumbs, { label: check.candidateName }]} />
      <div style={{ display: 'flex', gap: 14, alignItems: 'start' }}>
        <Avatar id={check.candidateId} name={check.candidateName} size="large" />
        <PageHeader
          title={<bdi>{check.candidateName}</bdi>}
          meta={[
            modules.find(({ id }) => id === check.module)?.name,
            <a key="role" href={paths.role(check.roleId)}>
              <bdi>{check.roleTitle}</bdi>
            </a>,
            <bdi key="job">{check.jobName}</bdi>,
            check.candidateEmail ?? 'no e-mail address',
          ]}
        />
      </div>
      {tests ? <TimeWish check={check} onGive={() => setExtra(true)} /> : <MoreDays check={check} />}
      <StateBox check={check} onExtraTime={() => setExtra(true)} />
      {check.signals.map((signal) => (
        <Callout key={signal.id} tone={signal.level === 'strong' ? 'crimson' : 'amber'} title={signal.text}>
          {caution(signal)}
        </Callout>
      ))}
      {tests ? <Attempts check={check} /> : <Referees check={check} />}
      <Reports check={check} />
      <Panel title="What happened">
        <ol className={formStyles.stack} style={{ listStyle: 'none', margin: 0, padding: 0, gap: 8 }}>
          {check.timeline.map((entry) => (
            <li key={entry.id}>
              <DateText at={entry.at} as="log" /> <span dir="auto">{entry.text}</span>
              {entry.by && <span className={formStyles.quiet}> by {entry.by}</span>}
              {entry.quote && (
                <blockquote dir="auto" style={{ margin: '4px 0', color: 'var(--o-text-2)' }}>
                  {entry.quote}
                </blockquote>
              )}
            </li>
          ))}
        </ol>
      </Panel>
      <Reminders title="Reminders to the candidate" rows={check.candidateReminders} />
      <Decisions rows={decisions.data?.rows ?? []} />
      {extra && <ExtraTime check={check} onClose={() => setExtra(false)} />}
    </div>
  )
}

function Reports({ check }: { check: Request }) {
  if (check.reports.length === 0) return null
  return (
    <Panel title="Reports">
      {check.reports.map((report) => (
        <p key={report.id}>
          <a href={paths.report(report.id)}>Version {report.version}</a>, <DateText at={report.madeAt} />, {report.answered} of{' '}
          {report.asked} {check.module === 'assessment' ? 'tests over' : 'answered'}{' '}
          {report.isLatest && <Tag tone="leaf">Latest</Tag>}{' '}
          {report.feed === 'waiting' && <Tag tone="amber">Waits to be written into the feed</Tag>}
          {report.feed === 'refused' && <Tag tone="crimson">The ATS refused the note</Tag>}
        </p>
      ))}
    </Panel>
  )
}
