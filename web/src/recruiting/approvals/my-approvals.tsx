import { listMyApprovals } from '@orangery/contract/recruiting'
import { DateText, Tag } from '@orangery/ui'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMe } from '../../shell/use-me.ts'
import styles from '../home/home.module.css'
import { Decision } from './decision.tsx'
import { whatOf } from './flow-words.ts'

/** What waits for the signed-in person's yes or no; nothing at all when nothing does. */
export function MyApprovals() {
  const { data } = useQuery(read(listMyApprovals, {}))
  const seesJobs = useMe()?.user?.level === 'site_admin'
  if (!data || data.rows.length === 0) return null
  return (
    <section className={styles.approvals} aria-label="Needs your approval">
      <h2>Needs your approval</h2>
      <ul>
        {data.rows.map(({ id, status, type, job, requestedBy, askedAt }) => {
          const what = whatOf(type, job.name)
          return (
            <li key={id}>
              <div>
                {seesJobs ? <a href={paths.jobSetup(job.id)}>{sentence(what)}</a> : <strong>{sentence(what)}</strong>}
                <p>
                  {requestedBy ? (
                    <>
                      Asked by <bdi>{requestedBy.name}</bdi>
                    </>
                  ) : (
                    'Asked over the API'
                  )}
                  {askedAt && (
                    <>
                      {' '}
                      · <DateText at={askedAt} as="recent" />
                    </>
                  )}
                </p>
              </div>
              {status === 'due' ? <Decision approvalId={id} what={what} /> : <Tag>Others decide first</Tag>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function sentence(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1)
}
