import type { CandidateApplication } from '@orangery/contract/recruiting'
import { DateText, Empty, Facts, LinkedText, Panel } from '@orangery/ui'
import styles from './candidate.module.css'

/** What came with the application. */
export function ApplicationTab({ application }: { application: CandidateApplication | undefined }) {
  if (!application) return <Empty title="No application">This person has not been considered for a job yet.</Empty>
  const { job, answers } = application
  return (
    <div className={styles.section}>
      <Panel title={`Application${job ? ` to ${job.name}` : ''}`}>
        <Facts
          of={[
            ['Applied', <DateText key="applied" at={application.appliedAt} />],
            ['Source', application.source],
            ['Credited to', application.creditedTo?.name ?? null],
            ['Recruiter', application.recruiter?.name ?? null],
            ['Coordinator', application.coordinator?.name ?? null],
            ['Application ID', String(application.id)],
          ]}
        />
      </Panel>
      <Panel title="Answers">
        {answers.length === 0 ? (
          <p className={styles.quiet}>No questions were asked.</p>
        ) : (
          <Facts
            of={answers.map(
              ({ question, answer }) =>
                [
                  question,
                  answer === null ? (
                    <span key={question} className={styles.quiet}>
                      no answer
                    </span>
                  ) : (
                    <LinkedText key={question}>{answer}</LinkedText>
                  ),
                ] as const,
            )}
          />
        )}
      </Panel>
    </div>
  )
}
