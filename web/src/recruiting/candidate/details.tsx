import type { CandidateProfile } from '@orangery/contract/recruiting'
import { DateText, Facts, Panel, Tag } from '@orangery/ui'
import { IconLock } from '@tabler/icons-react'
import styles from './candidate.module.css'

type Contact = CandidateProfile['emails'][number]

const listed = (values: readonly Contact[], scheme?: string) =>
  values.length === 0 ? null : (
    <ul>
      {values.map(({ value, type }) => (
        <li key={value}>
          {scheme ? (
            <a href={`${scheme}${value}`}>{value}</a>
          ) : /^https?:/.test(value) ? (
            <OutLink href={value} />
          ) : (
            <bdi>{value}</bdi>
          )}
          {type && <span className={styles.quiet}> {type}</span>}
        </li>
      ))}
    </ul>
  )

function OutLink({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {href}
    </a>
  )
}

const years = (start: string | null, end: string | null) => (
  <>
    {start ? <DateText at={start} /> : 'unknown'} to {end ? <DateText at={end} /> : 'now'}
  </>
)

export function Details({ candidate }: { candidate: CandidateProfile }) {
  return (
    <div className={styles.section}>
      <Panel title="Contact">
        <Facts
          of={[
            ['First name', candidate.firstName],
            ['Last name', candidate.lastName],
            ['E-mail', listed(candidate.emails, 'mailto:')],
            ['Phone', listed(candidate.phones, 'tel:')],
            ['Address', listed(candidate.addresses)],
            ['Web site', listed(candidate.websites)],
            ['Social media', listed(candidate.socialMedia)],
          ]}
        />
      </Panel>
      <Panel title="Details">
        <Facts
          of={[
            ['Company', candidate.company],
            ['Title', candidate.title],
            ['Recruiter', candidate.recruiter?.name ?? null],
            ['Coordinator', candidate.coordinator?.name ?? null],
            ['Added', <DateText key="added" at={candidate.createdAt} />],
            ['Candidate ID', String(candidate.id)],
            ...candidate.customFields.map(
              (field) =>
                [
                  field.name,
                  <span key={field.key}>
                    {field.value ?? <span className={styles.quiet}>empty</span>}{' '}
                    {field.private && <Tag icon={<IconLock size={12} aria-hidden="true" />}>Private</Tag>}
                  </span>,
                ] as const,
            ),
          ]}
        />
      </Panel>
      {candidate.employments.length > 0 && (
        <Panel title="Employment">
          <ul className={styles.history}>
            {candidate.employments.map((job) => (
              <li key={job.id}>
                <span dir="auto">{[job.title, job.company].filter(Boolean).join(', ')}</span>
                <span className={styles.quiet}>{years(job.start, job.end)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {candidate.educations.length > 0 && (
        <Panel title="Education">
          <ul className={styles.history}>
            {candidate.educations.map((school) => (
              <li key={school.id}>
                <span dir="auto">{[school.degree, school.discipline, school.school].filter(Boolean).join(', ')}</span>
                <span className={styles.quiet}>{years(school.start, school.end)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}
