import {
  askTakeHomeTest,
  type CandidateApplication,
  type CandidateProfile,
  getFeed,
  listPipeline,
  listTakeHomeTests,
  resendTakeHomeTest,
  sendTakeHomeTest,
  type TakeHomeTest,
} from '@orangery/contract/recruiting'
import { Button, Callout, ConfirmDialog, DateText, Facts, say, Tag } from '@orangery/ui'
import { IconExternalLink } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cache, call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { TestTag } from '../assessments/test-tag.tsx'
import styles from './candidate.module.css'

const changed = () => refresh(listTakeHomeTests, getFeed, listPipeline)

/** While something is on its way, the box looks for news by itself. */
const lookEvery = ({ tests }: Reply<typeof listTakeHomeTests>) =>
  tests.some((test) => test.state === 'sending' || (test.state === 'sent' && test.marked)) ? 3_000 : false

const statesOf = ({ tests }: Reply<typeof listTakeHomeTests>) => tests.map(({ id, state }) => `${id} ${state}`).join()

interface TakeHomeTestsProps {
  candidate: CandidateProfile
  application: CandidateApplication
}

/** The test of the stage, and all that were sent for the application. Nothing where there is neither. */
export function TakeHomeTests({ candidate, application }: TakeHomeTestsProps) {
  const reading = read(listTakeHomeTests, { params: { id: application.id } })
  const found = useQuery({
    ...reading,
    queryFn: async ({ signal }) => {
      const before = cache.getQueryData(reading.queryKey)
      const now = await call(listTakeHomeTests, { params: { id: application.id } }, signal)
      // What changed a test has left a line in the feed, too.
      if (before && statesOf(before) !== statesOf(now)) void refresh(getFeed)
      return now
    },
    refetchInterval: ({ state }) => (state.data ? lookEvery(state.data) : false),
  })
  if (found.error)
    return (
      <div className={styles.problem}>
        <Callout tone="crimson" live title={wordsFor(found.error).message} />
      </div>
    )
  const { offer, tests } = found.data ?? { offer: null, tests: [] }
  const open = tests.some(
    ({ state, stage }) => stage.id === offer?.stageId && (state === 'sending' || state === 'sent' || state === 'failed'),
  )
  if (!offer && tests.length === 0) return null
  return (
    <section className={styles.box} aria-label="Tests">
      {offer && !open && <Offer candidate={candidate} applicationId={application.id} offer={offer} again={tests.length > 0} />}
      {tests.map((test) => (
        <SentTest key={test.id} test={test} active={application.status === 'active'} />
      ))}
    </section>
  )
}

interface OfferProps {
  candidate: CandidateProfile
  applicationId: number
  offer: NonNullable<Reply<typeof listTakeHomeTests>['offer']>
  again: boolean
}

function Offer({ candidate, applicationId, offer, again }: OfferProps) {
  const [asks, setAsks] = useState(false)
  const send = useMutation({
    mutationFn: () => call(sendTakeHomeTest, { params: { id: applicationId }, body: { stageId: offer.stageId } }),
    onSuccess: () => say(`“${offer.testName}” is on its way to ${candidate.name}`),
    onSettled: async () => {
      setAsks(false)
      await changed()
    },
  })
  return (
    <>
      <div className={styles.state}>
        <p className={styles.where}>
          <strong>
            <bdi>{offer.testName}</bdi>
          </strong>
          <span>
            {offer.partner}
            {offer.to ? (
              <>
                , to <bdi>{offer.to}</bdi>
              </>
            ) : (
              ', nowhere to send it'
            )}
          </span>
        </p>
        <span className={styles.primary}>
          <Button onClick={() => setAsks(true)} reason={offer.whyNot} busy={send.isPending}>
            {again ? 'Send another test' : 'Send Test'}
          </Button>
        </span>
      </div>
      {send.error && (
        <div className={styles.problem}>
          <Callout tone="crimson" live title="The test was not sent">
            {wordsFor(send.error).message}
          </Callout>
        </div>
      )}
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Send “${offer.testName}” to ${candidate.name}?`}
        verb="Send Test"
        busy={send.isPending}
        onConfirm={() => send.mutate()}
      >
        {offer.partner} mails it to <bdi>{offer.to}</bdi>. They get the name, the address, the phone number and a link to the newest
        résumé that works for seven days.
      </ConfirmDialog>
    </>
  )
}

function SentTest({ test, active }: { test: TakeHomeTest; active: boolean }) {
  const work = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSettled: changed })
  const at = { params: { id: test.id } }
  return (
    <article aria-label={test.testName}>
      <div className={styles.state}>
        <p className={styles.where}>
          <strong>
            <bdi>{test.testName}</bdi>{' '}
            <TestTag state={test.state} waiting={test.marked || test.partnerStatus !== null} score={test.score} />
          </strong>
          <span>
            {test.partner}, {test.sender && `by ${test.sender}, `}
            <DateText at={test.completedAt ?? test.sentAt ?? test.requestedAt} />
            {test.state === 'sent' && test.partnerStatus && `. They say: ${test.partnerStatus}`}
          </span>
        </p>
        {test.state === 'sent' && active && (
          <span className={styles.other}>
            <Button size="xs" busy={work.isPending} onClick={() => work.mutate(() => call(askTakeHomeTest, at))}>
              Ask now
            </Button>
          </span>
        )}
        {test.state === 'failed' && active && (
          <span className={styles.primary}>
            <Button busy={work.isPending} onClick={() => work.mutate(() => call(resendTakeHomeTest, at))}>
              Try again
            </Button>
          </span>
        )}
        {test.profileUrl && (
          <span className={styles.primary}>
            <a href={test.profileUrl} target="_blank" rel="noreferrer">
              Open results <IconExternalLink size={14} aria-hidden="true" />
            </a>
          </span>
        )}
      </div>
      {(work.error || test.problem) && (
        <div className={styles.problem}>
          <Callout
            tone={test.state === 'failed' || work.error ? 'crimson' : 'amber'}
            live
            title={test.state === 'failed' ? 'Could not be sent' : test.state === 'ended' ? 'Ended' : 'No result yet'}
          >
            {work.error ? wordsFor(work.error).message : test.problem}
          </Callout>
        </div>
      )}
      <details className={styles.sending}>
        <summary>Details and log</summary>
        {test.metadata.length > 0 && <Facts of={test.metadata.map(({ label, value }) => [label, value] as const)} />}
        <ol className={styles.history}>
          {test.log.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows at its end
            <li key={place}>
              <span>
                {line.problem && <Tag tone="amber">Problem</Tag>} {line.text}
              </span>
              <DateText at={line.at} as="log" />
            </li>
          ))}
        </ol>
      </details>
    </article>
  )
}
