import {
  type CandidateApplication,
  deleteScorecard,
  getFeed,
  listInterviews,
  type ProfileInterview,
  type ProfileScorecard,
  whyCandidate,
} from '@orangery/contract/recruiting'
import {
  Button,
  CalendarDate,
  Callout,
  ConfirmDialog,
  DateText,
  dayHeading,
  LinkButton,
  PersonName,
  Tag,
  useViewer,
} from '@orangery/ui'
import { IconMapPin, IconVideo } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Reply, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'
import { RecommendationTag, ratingWords } from '../scorecard/words.tsx'
import styles from './candidate.module.css'

const statuses = {
  scheduled: { tone: 'accent', word: 'Scheduled' },
  awaiting_feedback: { tone: 'amber', word: 'Awaiting feedback' },
  complete: { tone: 'leaf', word: 'Complete' },
} as const

interface InterviewsProps {
  candidateId: number
  application: CandidateApplication
  of: Reply<typeof listInterviews>
}

/** The interviews of one application in the order of their times, and what was said of them. */
export function Interviews({ candidateId, application, of }: InterviewsProps) {
  const interviews = of.interviews.filter(({ applicationId }) => applicationId === application.id)
  const scorecards = of.scorecards.filter(({ applicationId }) => applicationId === application.id)
  const kits = of.kits.filter(({ jobId }) => jobId === application.job?.id)
  if (interviews.length === 0 && scorecards.length === 0 && kits.length === 0) return null
  return (
    <div className={styles.interviews}>
      <h3>Interviews</h3>
      {interviews.length === 0 && <p className={styles.quiet}>None is scheduled.</p>}
      <ul className={styles.history}>
        {interviews.map((interview) => (
          <Interview key={interview.id} candidateId={candidateId} interview={interview} />
        ))}
      </ul>
      {scorecards.length > 0 && <h3>Scorecards</h3>}
      {scorecards.map((scorecard) => (
        <Scorecard key={scorecard.id} scorecard={scorecard} />
      ))}
      {application.status === 'active' && kits.length > 0 && (
        <p>
          <LinkButton size="xs" href={paths.scorecard(candidateId, { application: application.id })}>
            Add Scorecard
          </LinkButton>
        </p>
      )}
    </div>
  )
}

function Interview({ candidateId, interview }: { candidateId: number; interview: ProfileInterview }) {
  const { startsAt, endsAt, allDay, location, videoUrl, interviewers } = interview
  const status = statuses[interview.status]
  const viewer = useViewer()
  return (
    <li>
      <span>
        <strong dir="auto">{interview.name}</strong> <Tag tone={status.tone}>{status.word}</Tag>
        <span className={styles.interviewLine}>
          {interviewers.map(({ name, responseStatus }, place) => (
            <span key={name}>
              <PersonName name={name} />
              {responseStatus === 'declined' && ' declined'}
              {place < interviewers.length - 1 && ','}
            </span>
          ))}
          {location && (
            <span dir="auto">
              <IconMapPin size={13} aria-hidden="true" /> {location}
            </span>
          )}
          {videoUrl && (
            <a href={videoUrl} target="_blank" rel="noopener noreferrer">
              <IconVideo size={13} aria-hidden="true" /> Video call
            </a>
          )}
          {interview.status === 'awaiting_feedback' && (
            <a href={paths.scorecard(candidateId, { application: interview.applicationId, interview: interview.interviewId })}>
              Submit scorecard
            </a>
          )}
        </span>
      </span>
      <span className={styles.quiet}>
        {allDay ? (
          <CalendarDate day={startsAt.slice(0, 10)} />
        ) : (
          <>
            {dayHeading(new Date(startsAt), viewer)}, <DateText at={startsAt} as="clock" /> to <DateText at={endsAt} as="clock" />
          </>
        )}
      </span>
    </li>
  )
}

function Scorecard({ scorecard }: { scorecard: ProfileScorecard }) {
  const [asks, setAsks] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(deleteScorecard, { params: { id: scorecard.id } }),
    onSettled: async () => {
      setAsks(false)
      await refresh(listInterviews, getFeed, whyCandidate)
    },
  })
  const { interviewName, interviewer, recommendation, keyTakeaways, privateNotes, attributes, answers } = scorecard
  return (
    <details className={styles.version}>
      <summary>
        <span dir="auto">{interviewName}</span> <RecommendationTag value={recommendation} />{' '}
        <span className={styles.quiet}>
          by {interviewer ? <PersonName name={interviewer.name} /> : 'somebody'}, <DateText at={scorecard.submittedAt} />
        </span>
      </summary>
      <dl className={styles.scorecard}>
        {keyTakeaways && <Said of="Key take-aways">{keyTakeaways}</Said>}
        {privateNotes && <Said of="Private notes">{privateNotes}</Said>}
        {attributes.map(({ name, rating, note }) => (
          <Said key={name} of={name}>
            {ratingWords[rating]}
            {note && <span className={styles.quiet}> {note}</span>}
          </Said>
        ))}
        {answers.map(({ id, question, answer }) => (
          <Said key={id} of={question}>
            {answer ?? <span className={styles.quiet}>no answer</span>}
          </Said>
        ))}
      </dl>
      {remove.error && (
        <Callout tone="crimson" live title="The scorecard was not deleted">
          {wordsFor(remove.error).message}
        </Callout>
      )}
      <Button size="xs" onClick={() => setAsks(true)}>
        Delete Scorecard
      </Button>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Delete the scorecard of ${interviewName}?`}
        verb="Delete Scorecard"
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        What {interviewer?.name ?? 'the interviewer'} wrote is gone for good, and the interview waits for feedback again.
      </ConfirmDialog>
    </details>
  )
}

function Said({ of, children }: { of: string; children: React.ReactNode }) {
  return (
    <>
      <dt dir="auto">{of}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )
}
