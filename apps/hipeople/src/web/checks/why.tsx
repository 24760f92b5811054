import {
  type AppPageProps,
  Button,
  Callout,
  DateText,
  Empty,
  PageBar,
  PageBody,
  PageHeader,
  Panel,
  Tag,
  TextInput,
} from '@orangery/ui'
import { Answer, formStyles, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Decision, explain, listDecisions } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { Told } from '../words.tsx'
import { Seen } from './seen.tsx'

/** "Why no invite?": asks the ATS now, and shows what every rule decided before. */
export function Page({ search, setSearch }: AppPageProps) {
  const [text, setText] = useState(search.candidate ?? '')
  function submit(event: FormEvent) {
    event.preventDefault()
    setSearch({ candidate: text.trim() || undefined })
  }
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Why no invite?' }]} />
      <PageHeader title="Why no invite?" meta={['Every decision is kept, skips included']} />
      <form className={formStyles.row} onSubmit={submit} style={{ maxInlineSize: 560, marginBlockEnd: 20 }}>
        <TextInput
          label="Candidate id or e-mail"
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button look="ink" type="submit">
          Ask
        </Button>
      </form>
      {search.candidate ? <Explanation candidate={search.candidate} /> : <Lately />}
    </PageBody>
  )
}

function Explanation({ candidate }: { candidate: string }) {
  const answer = useQuery({ ...read(explain, { query: { candidate } }), retry: false })
  return (
    <Answer of={answer} what="The explanation" rows={4}>
      {(data) => (
        <div className={formStyles.stack}>
          <h2 dir="auto">{data.candidate.name}</h2>
          {data.applications.map((application) => (
            <Panel
              key={application.applicationId}
              title={`${application.jobName ?? 'No job'}, ${application.stageName ?? application.status}`}
            >
              {application.requestId !== null && (
                <p>
                  <a href={paths.check(application.requestId)}>Open the check</a>
                </p>
              )}
              {application.reasons.length === 0 ? (
                <Callout tone="leaf" title="An invite went, or is on its way." />
              ) : (
                application.reasons.map((reason) => (
                  <Callout key={reason.text} tone="amber" title={reason.text}>
                    {reason.change}
                  </Callout>
                ))
              )}
            </Panel>
          ))}
          {data.applications.length === 0 && <Callout tone="amber" title="This person has no application in the ATS." />}
          <Decisions rows={data.decisions} />
        </div>
      )}
    </Answer>
  )
}

function Lately() {
  const decisions = useQuery(read(listDecisions, { query: { limit: 100 } }))
  return (
    <Answer of={decisions} what="The decisions">
      {({ rows }) =>
        rows.length > 0 ? (
          <Decisions rows={rows} />
        ) : (
          <Empty title="Nothing was decided yet">When the first web hook arrives, what was done with it stands here.</Empty>
        )
      }
    </Answer>
  )
}

const outcomes = {
  done: { tone: 'leaf', word: 'Done' },
  waits: { tone: 'amber', word: 'Waits' },
  skipped: { tone: 'neutral', word: 'Skipped' },
  failed: { tone: 'crimson', word: 'Failed' },
} as const

/** What rules decided, newest first, each with the values it saw. */
export function Decisions({ rows }: { rows: readonly Decision[] }) {
  if (rows.length === 0) return null
  return (
    <Panel title="What was decided">
      <ol className={formStyles.stack} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows.map((row) => (
          <li key={row.id}>
            <Tag tone={outcomes[row.outcome].tone}>{outcomes[row.outcome].word}</Tag> <strong>{row.rule}</strong>
            {row.candidateName && (
              <>
                {' · '}
                <bdi>{row.candidateName}</bdi>
              </>
            )}
            {' · '}
            <DateText at={row.at} as="log" />
            <p style={{ margin: '2px 0' }}>
              <Told text={row.text} />
            </p>
            <p className={formStyles.quiet}>
              <Seen values={row.values} /> <code style={{ overflowWrap: 'anywhere' }}>{row.correlation}</code>
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
