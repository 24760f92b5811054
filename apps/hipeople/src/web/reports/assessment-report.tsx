import { Facts, PageBar, PageHeader, Panel } from '@orangery/ui'
import { formStyles } from '@orangery/web-kit'
import type { AssessmentSnapshot } from '../../contract/index.ts'
import type { ReportReply } from './report.tsx'

/** A report on an assessment as it was frozen: the score and how it came about, then each test. */
export function AssessmentReport({ data, snapshot }: { data: ReportReply; snapshot: AssessmentSnapshot }) {
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 860, gap: 20 }}>
      <PageBar crumbs={[{ label: 'Reports', href: '/hipeople/reports' }, { label: snapshot.candidateName }]} />
      <PageHeader title={snapshot.candidateName} meta={[snapshot.roleTitle, `version ${data.report.version}`]} />
      <Panel title="Score">
        <p>{snapshot.score === null ? 'No score' : `${snapshot.score} of 100`}</p>
        <p className={formStyles.quiet}>{snapshot.scoreSays}</p>
        <Facts
          of={snapshot.results.map((result) => [result.title, result.percent === null ? 'no number' : `${result.percent} %`])}
        />
      </Panel>
    </div>
  )
}
