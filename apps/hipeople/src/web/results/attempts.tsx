import { Button, Callout, ConfirmDialog, DateText, Dot, Panel, say, Tag, type Tone, useViewer } from '@orangery/ui'
import { call, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Attempt, offerAgain, type Request, testKindLabels } from '../../contract/index.ts'
import { changed } from '../checks/changed.ts'
import { paths } from '../paths.ts'
import { timeText } from '../words.tsx'
import { Result } from './result.tsx'

const states: Readonly<Record<Attempt['state'], { tone: Tone; dot: 'ok' | 'waiting' | 'none'; word: string }>> = {
  waiting: { tone: 'neutral', dot: 'none', word: 'Not begun' },
  running: { tone: 'amber', dot: 'waiting', word: 'Runs' },
  done: { tone: 'leaf', dot: 'ok', word: 'Over' },
}

/** The tests of a check in their order, each attempt as a card of its own; of two the newer one counts. */
export function Attempts({ check }: { check: Request }) {
  return (
    <section aria-label="Tests" className={formStyles.stack}>
      <h2>Tests</h2>
      {check.attempts.map((attempt) => (
        <AttemptCard key={attempt.id} attempt={attempt} check={check} />
      ))}
      {check.attempts.length === 0 && (
        <Callout tone="amber" title="The role had no tests when this check began, so there is nothing to take.">
          Choose tests under <a href={paths.role(check.roleId, 'assessment')}>Assessment</a> of the role; checks that begin from
          then on have them.
        </Callout>
      )}
    </section>
  )
}

function AttemptCard({ attempt, check }: { attempt: Attempt; check: Request }) {
  const { tone, dot, word } = states[attempt.state]
  const all = check.attempts.filter((one) => one.testId === attempt.testId)
  const newest = all.every((one) => one.attempt <= attempt.attempt)
  return (
    <Panel
      title={all.length > 1 ? `${attempt.title}, attempt ${attempt.attempt}` : attempt.title}
      aside={
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
          {all.length > 1 && <Tag tone={newest ? 'accent' : 'outline'}>{newest ? 'Newer: this one counts' : 'Earlier, kept'}</Tag>}
          <Tag tone={tone} icon={<Dot kind={dot} />}>
            {word}
          </Tag>
        </span>
      }
    >
      <p className={formStyles.quiet} style={{ margin: 0 }}>
        {testKindLabels[attempt.kind]} · <a href={paths.test(attempt.testId)}>About this test</a>
        {attempt.startedAt && (
          <>
            {' · '}begun <DateText at={attempt.startedAt} />
          </>
        )}
      </p>
      {attempt.state === 'running' && <TimeLeft attempt={attempt} />}
      {attempt.state === 'waiting' && <p>The candidate has not begun it.</p>}
      {attempt.state === 'done' && !attempt.result && <p>Its answers and its result were erased.</p>}
      {attempt.result && <Result result={attempt.result} />}
      {attempt.state === 'done' && newest && attempt.result && <Again attempt={attempt} check={check} />}
    </Panel>
  )
}

/** Counts down by the suite's clock, as the server does; a screen reader is not told every second. */
function TimeLeft({ attempt: { deadlineAt } }: { attempt: Attempt }) {
  const viewer = useViewer()
  const [now, setNow] = useState(() => viewer.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(viewer.now()), 1000)
    return () => clearInterval(timer)
  }, [viewer])
  if (deadlineAt === null) return <p>It has no limit of time.</p>
  const left = Math.ceil((Date.parse(deadlineAt) - now) / 1000)
  return (
    <p>
      Ends <DateText at={deadlineAt} as="log" />
      {left > 0 ? (
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>, {timeText(left)} left.</span>
      ) : (
        ': the time is over, and the result follows within a moment.'
      )}
    </p>
  )
}

function Again({ attempt, check }: { attempt: Attempt; check: Request }) {
  const [asked, setAsked] = useState(false)
  const again = useMutation({
    mutationFn: () => call(offerAgain, { params: { id: attempt.id } }),
    onSuccess: () => say(`${check.candidateName} was offered a second attempt`),
    onSettled: () => {
      setAsked(false)
      return changed()
    },
  })
  return (
    <div className={formStyles.acts}>
      {again.error && <Callout tone="crimson" live title={wordsFor(again.error).message} />}
      <Button reason={attempt.again.allowed ? null : attempt.again.reason} onClick={() => setAsked(true)}>
        Offer a second attempt
      </Button>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={`Offer ${check.candidateName} a second attempt at ${attempt.title}?`}
        verb="Offer a second attempt"
        busy={again.isPending}
        onConfirm={() => again.mutate()}
      >
        The candidate is mailed the link once more. Both results are kept, and the newer one counts. A new version of the report is
        made when it is over.
      </ConfirmDialog>
    </div>
  )
}
