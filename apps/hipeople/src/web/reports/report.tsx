import { type AppPageProps, Callout, DateText, Facts, PageBar, PageBody, PageHeader, Panel, Tag } from '@orangery/ui'
import { formStyles, numberIn, RecordAnswer, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { getReport, type ReportSnapshot, relationshipLabels, verifiedText } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { askedAbout, caution, counted } from '../words.tsx'
import { AssessmentReport } from './assessment-report.tsx'
import { Links, NewerVersion, PdfButton, type ReportReply, Versions } from './parts.tsx'
import { FeedTag } from './reports.tsx'

const crumbs = [{ label: 'Reports', href: paths.reports() }]

/** A report as it was frozen: summary, comparison per question, referees, signals; and who may open it by link. */
export function Page({ params }: AppPageProps) {
  const id = numberIn(params.id) ?? 0
  const report = useQuery(read(getReport, { params: { id } }))
  return (
    <PageBody>
      <RecordAnswer title="Report" crumbs={crumbs} of={report} what="The report" rows={10}>
        {(data) =>
          data.snapshot ? (
            <Report data={data} snapshot={data.snapshot} />
          ) : (
            data.assessment && <AssessmentReport data={data} snapshot={data.assessment} />
          )
        }
      </RecordAnswer>
    </PageBody>
  )
}

function Report({ data, snapshot }: { data: ReportReply; snapshot: ReportSnapshot }) {
  const { report } = data
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 860, gap: 20 }}>
      <PageBar crumbs={[...crumbs, { label: snapshot.candidateName }]} />
      <PageHeader
        title={
          <>
            Reference report: <bdi>{snapshot.candidateName}</bdi>
          </>
        }
        meta={[
          <bdi key="role">{snapshot.roleTitle}</bdi>,
          <bdi key="job">{snapshot.jobName}</bdi>,
          <span key="made">
            made <DateText at={snapshot.madeAt} />
          </span>,
        ]}
      >
        <PdfButton report={report} />
      </PageHeader>
      <NewerVersion data={data} />
      {snapshot.reusedFrom && (
        <Callout
          tone="neutral"
          title={
            <>
              The references were given for <bdi>{snapshot.reusedFrom.jobName}</bdi> and serve here too.
            </>
          }
        >
          That check was complete on <DateText at={snapshot.reusedFrom.completedAt} />.
        </Callout>
      )}
      <Summary snapshot={snapshot} feed={report.feed} />
      {snapshot.signals.map((signal) => (
        <Callout key={signal.text} tone={signal.level === 'strong' ? 'crimson' : 'amber'} title={signal.text}>
          {caution(signal)}
        </Callout>
      ))}
      {snapshot.questions.map((entry) => (
        <QuestionPanel key={entry.question.key} entry={entry} candidateName={snapshot.candidateName} />
      ))}
      <Panel title="Referees">
        {snapshot.referees.map((referee) => (
          <p key={referee.id} dir="auto">
            <strong>{referee.name}</strong>, {relationshipLabels[referee.relationship].label} at <bdi>{referee.company}</bdi>
            {referee.from && ` (${referee.from} to ${referee.to ?? 'today'})`}: {referee.state}
            {referee.onBehalfBy && `, filled in by phone by ${referee.onBehalfBy}`}. {verifiedText(referee)}.{' '}
            {referee.relationshipDiffers} {referee.flags.join(' ')}
          </p>
        ))}
      </Panel>
      <Links data={data} />
      <Versions data={data} />
    </div>
  )
}

function Summary({ snapshot, feed }: { snapshot: ReportSnapshot; feed: ReportReply['report']['feed'] }) {
  const { summary } = snapshot
  return (
    <Panel title="Summary" aside={<FeedTag feed={feed} alone />}>
      {summary.sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      <p className={formStyles.quiet}>These sentences are made by rules from the numbers below.</p>
      <Facts
        of={[
          ['Asked', counted(summary.asked, 'referee')],
          ['Answered', counted(summary.answered, 'referee')],
          ['Declined', summary.declined > 0 ? counted(summary.declined, 'referee') : null],
          ['Response rate', `${summary.responseRate} %`],
          [
            'Mean of all ratings',
            summary.meanRating === null
              ? null
              : `${summary.meanRating.toFixed(1)} of 5, from ${counted(summary.ratings, 'rating')}`,
          ],
          ['First asked', summary.firstAskedAt && <DateText at={summary.firstAskedAt} />],
          ['Last answered', summary.lastAnsweredAt && <DateText at={summary.lastAnsweredAt} />],
          ['Fewer referees, in the candidate’s words', summary.fewerReason],
        ]}
      />
    </Panel>
  )
}

function QuestionPanel({ entry, candidateName }: { entry: ReportSnapshot['questions'][number]; candidateName: string }) {
  return (
    <Panel
      title={askedAbout(candidateName, entry.question)}
      aside={
        entry.mean === null ? null : (
          <Tag tone="accent">{`${entry.mean.toFixed(1)} of 5${entry.lowest === entry.highest ? '' : `, ${entry.lowest} to ${entry.highest}`}`}</Tag>
        )
      }
    >
      {entry.choices.map((choice) => (
        <p key={choice.option} dir="auto">
          {choice.option}: {choice.count}
        </p>
      ))}
      {entry.didNotSee > 0 && <p className={formStyles.quiet}>{counted(entry.didNotSee, 'referee')} did not see this.</p>}
      <dl className={formStyles.stack}>
        {entry.answers.map((answer) => (
          <div key={answer.refereeId}>
            <dt>
              <bdi>{answer.name}</bdi>, {relationshipLabels[answer.relationship].label}{' '}
              {answer.rating !== null && <strong>{answer.rating} of 5</strong>}{' '}
              {answer.choice && <strong dir="auto">{answer.choice}</strong>}{' '}
              {answer.didNotSee && <Tag tone="outline">Did not see this</Tag>}
            </dt>
            {answer.text && (
              <dd dir="auto" style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
                {answer.text}
              </dd>
            )}
            {answer.redaction === 'redacted' && <dd className={formStyles.quiet}>Shortened by a member.</dd>}
            {answer.redaction === 'held-back' && <dd className={formStyles.quiet}>Held back until a member has read it.</dd>}
          </div>
        ))}
      </dl>
    </Panel>
  )
}
