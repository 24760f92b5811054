import type { CandidateProfile } from '@orangery/contract/recruiting'
import { DateText, Empty, Panel, PersonName, StageTag, Tag } from '@orangery/ui'
import { paths } from '../../paths.ts'
import styles from './candidate.module.css'

const statusWords = { active: 'Active', rejected: 'Rejected', hired: 'Hired', converted: 'Converted' }

/** Each job with its stage history: from, to, who, when. */
export function OnJob({ candidate }: { candidate: CandidateProfile }) {
  if (candidate.applications.length === 0) return <Empty title="On no job">Add this person to a job from the job’s page.</Empty>
  return (
    <div className={styles.section}>
      {candidate.applications.map(({ id, job, status, history }) => (
        <Panel
          key={id}
          title={job?.name ?? 'Prospect'}
          aside={
            <span>
              <Tag tone={status === 'hired' ? 'leaf' : status === 'active' ? 'accent' : 'outline'}>{statusWords[status]}</Tag>{' '}
              {job && <a href={paths.job(job.id)}>Open the job</a>}
            </span>
          }
        >
          {history.length === 0 && <p className={styles.quiet}>No moves yet.</p>}
          <ol className={styles.history}>
            {history.map((step) => (
              <li key={step.at}>
                <span>
                  {step.from && (
                    <>
                      <StageTag name={step.from} /> →{' '}
                    </>
                  )}
                  {step.to ? <StageTag name={step.to} current={false} /> : <Tag tone="outline">Left the pipeline</Tag>}{' '}
                  <span className={styles.quiet}>by {step.actor ? <PersonName name={step.actor} /> : 'the system'}</span>
                </span>
                <DateText at={step.at} as="log" />
              </li>
            ))}
          </ol>
        </Panel>
      ))}
    </div>
  )
}
