import { Callout, DateText, PageBar, PageHeader, Panel, Tag } from '@orangery/ui'
import { formStyles } from '@orangery/web-kit'
import type { AssessmentSnapshot } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { Result } from '../results/result.tsx'
import resultStyles from '../results/results.module.css'
import { Links, NewerVersion, PdfButton, type ReportReply, Versions } from './parts.tsx'
import { FeedTag } from './reports.tsx'

/** A report on an assessment as it was frozen: the score and how it came about, then each attempt. */
export function AssessmentReport({ data, snapshot }: { data: ReportReply; snapshot: AssessmentSnapshot }) {
  const { report } = data
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 860, gap: 20 }}>
      <PageBar crumbs={[{ label: 'Reports', href: paths.reports() }, { label: snapshot.candidateName }]} />
      <PageHeader
        title={
          <>
            Assessment report: <bdi>{snapshot.candidateName}</bdi>
          </>
        }
        meta={[
          <bdi key="role">{snapshot.roleTitle}</bdi>,
          <bdi key="job">{snapshot.jobName}</bdi>,
          <span key="made">
            version {snapshot.version}, made <DateText at={snapshot.madeAt} />
          </span>,
          <a key="check" href={paths.check(report.requestId)}>
            Open the check
          </a>,
        ]}
      >
        <PdfButton report={report} />
      </PageHeader>
      <NewerVersion data={data} />
      <Panel title="Score" aside={<FeedTag feed={report.feed} alone />}>
        <p className={resultStyles.headline} style={{ margin: 0 }}>
          <span className={resultStyles.number}>{snapshot.score === null ? 'No score' : `${snapshot.score} of 100`}</span>
        </p>
        <p>{snapshot.scoreSays}</p>
        {snapshot.extraTimePercent > 0 && <p>The candidate had {snapshot.extraTimePercent} % more time for each timed test.</p>}
        <p className={formStyles.quiet}>
          A test is a small part of a picture on one day. Nobody has measured whether these tests foretell how somebody does at
          work.
        </p>
      </Panel>
      {snapshot.results.length === 0 && <Callout tone="neutral" title="No test was over when this version was made." />}
      {snapshot.results.map((result) => {
        const several = snapshot.results.filter(({ testId }) => testId === result.testId).length > 1
        return (
          <Panel
            key={`${result.testId} ${result.attempt}`}
            title={several ? `${result.title}, attempt ${result.attempt}` : result.title}
            aside={
              several && (
                <Tag tone={result.isNewest ? 'accent' : 'outline'}>
                  {result.isNewest ? 'Newer: this one counts' : 'Earlier, kept'}
                </Tag>
              )
            }
          >
            <Result result={result} />
          </Panel>
        )
      })}
      <Links data={data} />
      <Versions data={data} />
    </div>
  )
}
