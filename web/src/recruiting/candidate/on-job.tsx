import { type CandidateProfile, listInterviews } from '@orangery/contract/recruiting'
import { DateText, Empty, Panel, PersonName, StageTag, Tag } from '@orangery/ui'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { read } from '../../api.ts'
import { paths } from '../../paths.ts'
import styles from './candidate.module.css'
import { Interviews } from './interviews.tsx'

const statusWords = { active: 'Active', rejected: 'Rejected', hired: 'Hired', converted: 'Converted' }

/** Each job with its stage history (from, to, who, when), its interviews and their scorecards. */
export function OnJob({ candidate }: { candidate: CandidateProfile }) {
  const interviews = useQuery(read(listInterviews, { params: { id: candidate.id } }))
  if (candidate.applications.length === 0) return <Empty title="On no job">Add this person to a job from the job’s page.</Empty>
  return (
    <div className={styles.section}>
      {candidate.applications.map((application) => {
        const { id, job, status, history } = application
        return (
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
            {job && (
              <Answer of={interviews} what="The interviews" rows={2}>
                {(found) => <Interviews candidateId={candidate.id} application={application} of={found} />}
              </Answer>
            )}
          </Panel>
        )
      })}
    </div>
  )
}
