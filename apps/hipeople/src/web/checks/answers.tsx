import { Button, Callout, Tag, Textarea } from '@orangery/ui'
import { call, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Question, type Referee, type RefereeAnswer, type Request, reviewAnswer } from '../../contract/index.ts'
import { askedAbout } from '../words.tsx'
import { changed } from './changed.ts'

/** What a referee answered. Texts that may hold more than belongs into a report wait here for a person's decision. */
export function Answers({ referee, check }: { referee: Referee; check: Request }) {
  if (referee.answers.length === 0) return null
  return (
    <details>
      <summary>{referee.answers.length} answers</summary>
      <dl className={formStyles.stack} style={{ marginBlockStart: 12 }}>
        {referee.answers.map((answer) => {
          const question = check.questions.find((one) => one.key === answer.questionKey)
          return question ? (
            <AnswerOf key={answer.questionKey} answer={answer} question={question} referee={referee} check={check} />
          ) : null
        })}
      </dl>
    </details>
  )
}

interface AnswerOfProps {
  answer: RefereeAnswer
  question: Question
  referee: Referee
  check: Request
}

function AnswerOf({ answer, question, referee, check }: AnswerOfProps) {
  return (
    <div>
      <dt>{askedAbout(check.candidateName, question)}</dt>
      <dd style={{ margin: 0 }}>
        {answer.didNotSee && <Tag tone="outline">Did not see this</Tag>}
        {answer.rating !== null && <strong>{answer.rating} of 5</strong>}{' '}
        {answer.choice && <strong dir="auto">{answer.choice}</strong>}
        {answer.text && (
          <p dir="auto" style={{ margin: '2px 0', whiteSpace: 'pre-wrap' }}>
            {answer.sensitive?.decision === 'redacted' ? answer.sensitive.redactedText : answer.text}
          </p>
        )}
        {answer.sensitive && <Sensitive answer={answer} referee={referee} sensitive={answer.sensitive} />}
      </dd>
    </div>
  )
}

function Sensitive({
  answer,
  referee,
  sensitive,
}: {
  answer: RefereeAnswer
  referee: Referee
  sensitive: NonNullable<RefereeAnswer['sensitive']>
}) {
  const [text, setText] = useState(answer.text)
  const decide = useMutation({
    mutationFn: (decision: 'kept' | 'redacted') =>
      call(reviewAnswer, {
        params: { id: referee.id },
        body: { questionKey: answer.questionKey, decision, text: decision === 'redacted' ? text : '' },
      }),
    onSettled: changed,
  })
  if (sensitive.decision !== 'open')
    return <Tag tone="neutral">{sensitive.decision === 'kept' ? 'Kept as it is' : 'Shortened for the report'}</Tag>
  return (
    <Callout tone="amber" title={`This may speak of ${sensitive.topics.join(', ')}. It enters the report only as you decide.`}>
      {decide.error && <p role="alert">{wordsFor(decide.error).message}</p>}
      <Textarea
        label="As it shall stand in the report"
        dir="auto"
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={formStyles.acts} style={{ marginBlockStart: 8 }}>
        <Button busy={decide.isPending} onClick={() => decide.mutate('redacted')}>
          Use this text
        </Button>
        <Button busy={decide.isPending} onClick={() => decide.mutate('kept')}>
          Keep as it is
        </Button>
      </div>
    </Callout>
  )
}
