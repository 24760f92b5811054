import { Button, Callout, ConfirmDialog, DateText, Facts, LinkButton, Panel, say, useViewer } from '@orangery/ui'
import { call, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  closeReasonLabels,
  eraseRequest,
  extendRequest,
  finaliseRequest,
  type Request,
  reopenRequest,
  resendInvite,
  sendResults,
  stopRequest,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { ProgressBar } from '../progress.tsx'
import { RequestTag } from '../words.tsx'
import { changed } from './changed.ts'

type Asked = 'stop' | 'erase' | 'finalise' | 'results' | null

/** Where the check stands, since when, and the next move. */
export function StateBox({ check, onExtraTime }: { check: Request; onExtraTime: () => void }) {
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
  const viewer = useViewer()
  const tests = check.module === 'assessment'
  const finalise = () =>
    run(() => call(finaliseRequest, { params, body: { belowMinimum: acts.finalise.belowMinimum } }), 'The report is being made')
  return (
    <Panel
      title={check.state === 'closed' && check.closeReason ? `Closed: ${closeReasonLabels[check.closeReason]}` : 'Where it stands'}
      aside={<RequestTag state={check.state} module={check.module} />}
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
          ['Score', check.score === null ? null : `${check.score} of 100`],
          ['Extra time', check.extraTimePercent > 0 ? `${check.extraTimePercent} % more for each timed test` : null],
          ['Results sent to the candidate', check.resultsSentAt && <DateText at={check.resultsSentAt} />],
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
          <Button
            onClick={() =>
              run(() => call(extendRequest, { params, body: { days: daysLeft(check, viewer.now()) + 7 } }), 'Seven more days')
            }
          >
            Give 7 more days
          </Button>
        )}
        {acts.extraTime.allowed && <Button onClick={onExtraTime}>Extra time</Button>}
        {tests && (
          <Button reason={acts.sendResults.allowed ? null : acts.sendResults.reason} onClick={() => setAsked('results')}>
            {check.resultsSentAt ? 'Send the results again' : 'Send results to the candidate'}
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
        {tests
          ? 'The link stops working, reminders end, and a test that runs ends with the answers given. Results so far are kept, and it can be reopened.'
          : 'Links stop working and reminders end. Answers so far are kept, and it can be reopened.'}
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
        {tests ? 'Answers, results, reports' : 'Referees, answers, reports'} and files go for good. What stays says only that there
        was a check.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'results'}
        onClose={() => setAsked(null)}
        title={`Send ${check.candidateName} their results?`}
        verb="Send the results"
        busy={work.isPending}
        onConfirm={() => run(() => call(sendResults, { params }), `Sent the results to ${check.candidateName}`)}
      >
        They are mailed to <bdi>{check.candidateEmail}</bdi> in plain words: the points or the profile of each test, and what a
        result does not say. Nothing that was noticed during a test is in it.
      </ConfirmDialog>
    </Panel>
  )
}

/** Whole days until the due date: what is given comes on top of them, for the server counts from now. */
function daysLeft({ dueAt }: Request, now: number): number {
  const left = dueAt === null ? 0 : Math.ceil((Date.parse(dueAt) - now) / 86_400_000)
  return Math.min(83, Math.max(0, left))
}
