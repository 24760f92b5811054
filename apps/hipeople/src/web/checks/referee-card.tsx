import { Button, Callout, ConfirmDialog, DateText, Facts, Panel, say } from '@orangery/ui'
import { call, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Referee,
  type Request,
  relationshipLabels,
  remindWays,
  resendReferee,
  stopReferee,
  verifiedText,
} from '../../contract/index.ts'
import { RefereeTag } from '../words.tsx'
import { Answers } from './answers.tsx'
import { changed } from './changed.ts'
import { CorrectReferee } from './correct-referee.tsx'
import { OnBehalf } from './on-behalf.tsx'

type Asked = 'correct' | 'behalf' | 'stop' | null

/** One referee: who, since when, what came back, the acts that are possible now, and the answers. */
export function RefereeCard({ referee, check }: { referee: Referee; check: Request }) {
  const [asked, setAsked] = useState<Asked>(null)
  const params = { id: referee.id }
  const work = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => {
      setAsked((now) => (now === 'stop' ? null : now))
      return changed()
    },
  })
  const { acts } = referee
  return (
    <Panel title={referee.name} aside={<RefereeTag state={referee.state} />}>
      {work.error && <Callout tone="crimson" live title={wordsFor(work.error).message} />}
      <p dir="auto" style={{ marginBlockStart: 0 }}>
        {relationshipLabels[referee.relationship].label} at <bdi>{referee.company}</bdi>
        {referee.candidateTitle && (
          <>
            , where the candidate was <bdi>{referee.candidateTitle}</bdi>
          </>
        )}
        {referee.from && `, ${referee.from} to ${referee.to ?? 'today'}`}
      </p>
      <Facts
        of={[
          ['E-mail', referee.email],
          ['Phone', referee.phone],
          [
            'Verification',
            <span key="verification" dir="auto">
              {verifiedText(referee)}
              {referee.linkedin && (
                <>
                  , <DateText at={referee.linkedin.at} />
                </>
              )}
            </span>,
          ],
          ['As the referee sees it', referee.relationshipConfirmed && relationshipLabels[referee.relationshipConfirmed].label],
          ['Asked', referee.askedAt && <DateText at={referee.askedAt} />],
          ['Answered', referee.answeredAt && <DateText at={referee.answeredAt} />],
          ['Filled in by phone', referee.onBehalfBy],
          ['Declined', referee.declinedAt && <DateText at={referee.declinedAt} />],
          ['Reason', referee.declineReason && <span dir="auto">{referee.declineReason}</span>],
          ['Prefers a call', referee.callNote && <span dir="auto">{referee.callNote}</span>],
          ['Mail', referee.mailNote],
          ['SMS', referee.smsNote],
        ]}
      />
      {referee.flags.map((flag) => (
        <Callout key={flag.flag} tone="neutral" title={flag.text} />
      ))}
      {referee.reminders.length > 0 && (
        <p className={formStyles.quiet}>
          {referee.remindersStopped
            ? 'Reminders are stopped.'
            : referee.reminders.map((reminder) => (
                <span key={reminder.id}>
                  {{ waiting: 'Reminder goes ', sent: 'Reminded ', skipped: 'Not reminded ' }[reminder.state]}
                  <DateText at={reminder.dueAt} />
                  {reminder.way && ` by ${remindWays[reminder.way].replace('E-', 'e-')}`}
                  {reminder.reason && ` (${reminder.reason})`}.{' '}
                </span>
              ))}
        </p>
      )}
      <div className={formStyles.acts}>
        {acts.resend.allowed && (
          <Button
            onClick={() =>
              work.mutate(() => call(resendReferee, { params }), { onSuccess: () => say(`Sent the link to ${referee.name} again`) })
            }
          >
            Resend
          </Button>
        )}
        {acts.correct.allowed && <Button onClick={() => setAsked('correct')}>Correct the address</Button>}
        {acts.onBehalf.allowed && <Button onClick={() => setAsked('behalf')}>Fill in by phone</Button>}
        {acts.stop.allowed && !referee.remindersStopped && (
          <Button
            onClick={() =>
              work.mutate(() => call(stopReferee, { params, body: { what: 'reminders' } }), {
                onSuccess: () => say('No more reminders'),
              })
            }
          >
            Stop reminders
          </Button>
        )}
        {acts.stop.allowed && <Button onClick={() => setAsked('stop')}>Stop asking</Button>}
      </div>
      <Answers referee={referee} check={check} />
      {asked === 'correct' && <CorrectReferee referee={referee} onClose={() => setAsked(null)} />}
      {asked === 'behalf' && <OnBehalf referee={referee} check={check} onClose={() => setAsked(null)} />}
      <ConfirmDialog
        open={asked === 'stop'}
        onClose={() => setAsked(null)}
        title={`Stop asking ${referee.name}?`}
        verb="Stop asking"
        busy={work.isPending}
        onConfirm={() => work.mutate(() => call(stopReferee, { params, body: { what: 'asking' } }))}
      >
        The link stops working at once. The candidate may be asked for somebody else.
      </ConfirmDialog>
    </Panel>
  )
}
