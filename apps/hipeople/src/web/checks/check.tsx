import {
  type AppPageProps,
  Avatar,
  Button,
  Callout,
  ConfirmDialog,
  DateText,
  Facts,
  LinkButton,
  PageBar,
  PageBody,
  PageHeader,
  Panel,
  say,
  Tag,
} from '@orangery/ui'
import { call, formStyles, numberIn, RecordAnswer, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  closeReasonLabels,
  eraseRequest,
  extendRequest,
  finaliseRequest,
  getRequest,
  inviteApplication,
  listDecisions,
  listRequests,
  type Request,
  relationshipLabels,
  reopenRequest,
  resendInvite,
  roleBoard,
  stopRequest,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { ProgressBar } from '../progress.tsx'
import { caution, counted, RequestTag } from '../words.tsx'
import { RefereeCard } from './referee-card.tsx'
import { Reminders } from './reminders.tsx'
import { Decisions } from './why.tsx'

export const changed = () => refresh(getRequest, listRequests, roleBoard, listDecisions)

const crumbs = [{ label: 'Candidates', href: paths.candidates() }]

/** One candidate's reference check: where it stands, the next move, referees with their answers, signals, reports, what happened. */
export function Page({ params }: AppPageProps) {
  const id = numberIn(params.id) ?? 0
  const check = useQuery({ ...read(getRequest, { params: { id } }), refetchInterval: 15_000 })
  return (
    <PageBody>
      <RecordAnswer title="Reference check" crumbs={crumbs} of={check} what="The reference check" rows={8}>
        {(data) => <Check check={data} />}
      </RecordAnswer>
    </PageBody>
  )
}

function Check({ check }: { check: Request }) {
  const decisions = useQuery(read(listDecisions, { query: { requestId: check.id, limit: 50 } }))
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 860, gap: 20 }}>
      <PageBar crumbs={[...crumbs, { label: check.candidateName }]} />
      <div style={{ display: 'flex', gap: 14, alignItems: 'start' }}>
        <Avatar id={check.candidateId} name={check.candidateName} size="large" />
        <PageHeader
          title={<bdi>{check.candidateName}</bdi>}
          meta={[
            <a key="role" href={paths.role(check.roleId)}>
              <bdi>{check.roleTitle}</bdi>
            </a>,
            <bdi key="job">{check.jobName}</bdi>,
            check.candidateEmail ?? 'no e-mail address',
          ]}
        />
      </div>
      <StateBox check={check} />
      {check.signals.map((signal) => (
        <Callout key={signal.id} tone={signal.level === 'strong' ? 'crimson' : 'amber'} title={signal.text}>
          {caution(signal)}
        </Callout>
      ))}
      <section aria-label="Referees" className={formStyles.stack}>
        <h2>Referees</h2>
        <p className={formStyles.quiet}>
          {counted(check.wanted, 'referee')} wanted, at least {counted(check.minimum, 'answer')} needed.{' '}
          {check.kinds.map((kind) => `${relationshipLabels[kind.kind].label}: ${kind.named} of ${kind.count} named`).join(' · ')}
        </p>
        {check.fewerReason && (
          <Callout tone="neutral" title="The candidate named fewer than asked.">
            <span dir="auto">{check.fewerReason}</span>
          </Callout>
        )}
        {check.referees.map((referee) => (
          <RefereeCard key={referee.id} referee={referee} check={check} />
        ))}
        {check.referees.length === 0 && <NoReferees check={check} />}
      </section>
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
    </div>
  )
}

/** Why nobody stands here: not named yet, or named for another job whose references serve here too. */
function NoReferees({ check }: { check: Request }) {
  const { reusedFrom } = check
  const ask = useMutation({
    mutationFn: () => call(inviteApplication, { params: { id: check.roleId }, body: { applicationId: check.applicationId } }),
    onSuccess: () => say(`${check.candidateName} is asked for new references`),
    onSettled: changed,
  })
  if (!reusedFrom) return <p>The candidate has not named anybody yet.</p>
  const job = <bdi>{reusedFrom.jobName}</bdi>
  return (
    <Callout
      tone={ask.error ? 'crimson' : 'neutral'}
      live={ask.error !== null}
      title={
        ask.error ? (
          wordsFor(ask.error).message
        ) : reusedFrom.completedAt ? (
          <>The references given for {job} serve here too.</>
        ) : (
          <>References are being asked for {job}, and will serve here too.</>
        )
      }
      action={
        <Button size="xs" busy={ask.isPending} onClick={() => ask.mutate()}>
          Ask for new references
        </Button>
      }
    >
      Nobody is asked the same twice. {reusedFrom.requestId && <a href={paths.check(reusedFrom.requestId)}>Open that check</a>}
    </Callout>
  )
}

type Asked = 'stop' | 'erase' | 'finalise' | null

/** Where the check stands, since when, and the next move. */
function StateBox({ check }: { check: Request }) {
  const [asked, setAsked] = useState<Asked>(null)
  const params = { id: check.id }
  const work = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => {
      setAsked(null)
      return changed()
    },
  })
  const run = (act: () => Promise<unknown>, done: string) => work.mutate(act, { onSuccess: () => say(done) })
  const { acts } = check
  const finalise = () =>
    run(() => call(finaliseRequest, { params, body: { belowMinimum: acts.finalise.belowMinimum } }), 'The report is being made')
  return (
    <Panel
      title={check.state === 'closed' && check.closeReason ? `Closed: ${closeReasonLabels[check.closeReason]}` : 'Where it stands'}
      aside={<RequestTag state={check.state} />}
    >
      {work.error && <Callout tone="crimson" live title={wordsFor(work.error).message} />}
      <p>
        <ProgressBar progress={check.progress} />
      </p>
      <Facts
        of={[
          ['Stage in the ATS', check.stageName && <bdi>{check.stageName}</bdi>],
          ['Recruiter', check.recruiter && <bdi>{check.recruiter}</bdi>],
          ['Invite goes', check.inviteAt && <DateText at={check.inviteAt} />],
          ['Invited', check.invitedAt && <DateText at={check.invitedAt} />],
          ['Due', check.dueAt && <DateText at={check.dueAt} />],
          ['Closed', check.closedAt && <DateText at={check.closedAt} />],
        ]}
      />
      <div className={formStyles.acts}>
        {acts.finalise.allowed && (
          <Button look="ink" busy={work.isPending} onClick={() => (acts.finalise.belowMinimum ? setAsked('finalise') : finalise())}>
            Finalise
          </Button>
        )}
        {acts.reopen.allowed && (
          <Button
            look="ink"
            busy={work.isPending}
            onClick={() => run(() => call(reopenRequest, { params }), 'The check is open again')}
          >
            Reopen
          </Button>
        )}
        {(acts.resend.allowed || check.state !== 'closed') && (
          <Button
            reason={acts.resend.allowed ? null : acts.resend.reason}
            onClick={() => run(() => call(resendInvite, { params }), `Sent the link to ${check.candidateName} again`)}
          >
            Resend the invite
          </Button>
        )}
        {acts.extend.allowed && (
          <Button onClick={() => run(() => call(extendRequest, { params, body: { days: 7 } }), 'Seven more days')}>
            Give 7 more days
          </Button>
        )}
        {acts.stop.allowed && <Button onClick={() => setAsked('stop')}>Stop</Button>}
        {acts.erase.allowed && (
          <Button look="danger" onClick={() => setAsked('erase')}>
            Erase personal data
          </Button>
        )}
        {acts.erase.allowed && <LinkButton href={paths.accessPack(check.id)}>Download for an access request</LinkButton>}
      </div>
      <ConfirmDialog
        open={asked === 'stop'}
        onClose={() => setAsked(null)}
        title={`Stop the check of ${check.candidateName}?`}
        verb="Stop the check"
        busy={work.isPending}
        onConfirm={() => run(() => call(stopRequest, { params }), 'Stopped')}
      >
        Links stop working and reminders end. Answers so far are kept, and it can be reopened.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'finalise'}
        onClose={() => setAsked(null)}
        title="Make the report with fewer answers than needed?"
        verb="Make the report"
        busy={work.isPending}
        onConfirm={finalise}
      >
        The report says how many were asked and how many answered. Answers that come later make a new version.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'erase'}
        onClose={() => setAsked(null)}
        title={`Erase everything about ${check.candidateName}’s check?`}
        verb="Erase it for good"
        destroys
        busy={work.isPending}
        onConfirm={() => run(() => call(eraseRequest, { params }), 'Erased')}
      >
        Referees, answers, reports and files go for good. What stays says only that there was a check.
      </ConfirmDialog>
    </Panel>
  )
}

function Reports({ check }: { check: Request }) {
  if (check.reports.length === 0) return null
  return (
    <Panel title="Reports">
      {check.reports.map((report) => (
        <p key={report.id}>
          <a href={paths.report(report.id)}>Version {report.version}</a>, <DateText at={report.madeAt} />, {report.answered} of{' '}
          {report.asked} answered {report.isLatest && <Tag tone="leaf">Latest</Tag>}{' '}
          {report.feed === 'waiting' && <Tag tone="amber">Waits to be written into the feed</Tag>}
          {report.feed === 'refused' && <Tag tone="crimson">The ATS refused the note</Tag>}
        </p>
      ))}
    </Panel>
  )
}
