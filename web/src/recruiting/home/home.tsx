import { home } from '@orangery/contract/recruiting'
import { Avatar, Button, DateText, duration, LinkButton, PageBar, PersonName, useViewer } from '@orangery/ui'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Answer } from '../../answer.tsx'
import { type Reply, read } from '../../api.ts'
import { lazyPart } from '../../lazy-part.tsx'
import type { PageModule, PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { useAccount, useSession } from '../../session.ts'
import { type Me, useMe } from '../../shell/use-me.ts'
import { MyApprovals } from '../approvals/my-approvals.tsx'
import styles from './home.module.css'
import { Partners } from './partners.tsx'

const NewJob = lazyPart(() => import('../jobs/new-job.tsx').then((part) => part.NewJob))

type HomeData = Reply<typeof home>

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(home, {}))

/** The day's beginning: what needs a decision; on the first day, how to bring the house to life. */
export function Page({ search, setSearch }: PageProps) {
  const data = useQuery(read(home, {}))
  const me = useMe()
  return (
    <div className={styles.page}>
      <PageBar crumbs={[{ label: 'Home' }]} />
      <Greeting data={data.data} />
      <MyApprovals />
      <Answer of={data} what="Your home page" rows={6}>
        {(all) =>
          me?.user?.level === 'basic' ? (
            <Basic me={me} />
          ) : (
            <>
              {!(all.steps.job && all.steps.team) && <FirstSteps steps={all.steps} onNewJob={() => setSearch({ new: '1' })} />}
              {all.counts.candidates > 0 && <Work data={all} />}
              {me?.permissions.includes('api-credentials') && me.permissions.includes('web-hooks') && (
                <Partners connected={all.steps.partner} />
              )}
            </>
          )
        }
      </Answer>
      {search.new === '1' && <NewJob onClose={() => setSearch({ new: undefined })} />}
    </div>
  )
}

function Greeting({ data }: { data: HomeData | undefined }) {
  const { name } = useAccount()
  const { organization } = useSession()
  const viewer = useViewer()
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: viewer.zone }).format(viewer.now()),
  )
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon'
  const fresh = data && !data.steps.job
  return (
    <div className={styles.greeting}>
      <h1>
        Good {part}, <PersonName name={name.split(' ')[0] ?? name} />
      </h1>
      <p>
        {fresh ? (
          <>
            <bdi>{organization}</bdi> is ready and empty. Three steps bring it to life; each can wait.
          </>
        ) : (
          data &&
          `${data.counts.appliedThisWeek.toLocaleString('en')} applied this week, ${data.counts.hiredThisMonth} hired this month.`
        )}
      </p>
    </div>
  )
}

function FirstSteps({ steps, onNewJob }: { steps: HomeData['steps']; onNewJob: () => void }) {
  const current = !steps.job ? 'job' : !steps.team ? 'team' : 'partner'
  return (
    <ol className={styles.steps} aria-label="First steps">
      <Step
        number={1}
        title="Open your first job"
        done={steps.job}
        current={current === 'job'}
        act={
          <Button look={current === 'job' ? 'ink' : 'default'} onClick={onNewJob}>
            New job
          </Button>
        }
      >
        Name, stages and openings. A template brings six stages.
      </Step>
      <Step
        number={2}
        title="Invite the hiring team"
        done={steps.team}
        current={current === 'team'}
        act={
          <LinkButton look={current === 'team' ? 'ink' : 'default'} href={paths.users({ new: '1' })}>
            Invite
          </LinkButton>
        }
      >
        Each gets a link by e-mail and chooses a password.
      </Step>
      <Step
        number={3}
        title="Connect a partner"
        done={steps.partner}
        current={current === 'partner'}
        act={
          <LinkButton look={current === 'partner' ? 'ink' : 'default'} href={paths.connections()}>
            Connections
          </LinkButton>
        }
      >
        A guided connect makes the key and the web hooks, and shows each step.
      </Step>
    </ol>
  )
}

interface StepProps {
  number: number
  title: string
  done: boolean
  current: boolean
  act: ReactNode
  children: ReactNode
}

function Step({ number, title, done, current, act, children }: StepProps) {
  return (
    <li className={styles.step} data-done={done || undefined} data-current={current || undefined}>
      <span className={styles.number}>{done ? <IconCheck size={18} stroke={2.4} aria-label="Done" /> : number}</span>
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
      {!done && act}
    </li>
  )
}

function Work({ data }: { data: HomeData }) {
  const { counts, waiting, recent } = data
  const viewer = useViewer()
  const figures = [
    [counts.openJobs, 'open jobs', paths.jobs({ status: 'open' })],
    [counts.activeApplications, 'active applications', paths.candidates({ status: 'active' })],
    [counts.appliedThisWeek, 'applied this week', paths.candidates()],
    [counts.candidates, 'candidates', paths.candidates()],
    [counts.hiredThisMonth, 'hired this month', paths.candidates({ status: 'hired' })],
  ] as const
  return (
    <>
      <div className={styles.numbers}>
        {figures.map(([count, words, href]) => (
          <a key={words} className={styles.figure} href={href}>
            <strong>{count.toLocaleString('en')}</strong>
            {words}
          </a>
        ))}
      </div>
      <div className={styles.halves}>
        <List
          title="Needs a decision"
          empty="Nobody waits. New applications come here when they have stood in a stage for a while."
        >
          {waiting.map(({ applicationId, candidateId, name, job, stage, since }) => (
            <li key={applicationId}>
              <Avatar id={candidateId} name={name} />
              <div>
                <a href={paths.candidate(candidateId, { application: applicationId })}>
                  <PersonName name={name} />
                </a>
                <p>
                  {stage} · <bdi>{job.name}</bdi>
                </p>
              </div>
              <p>{duration(new Date(since), viewer)}</p>
            </li>
          ))}
        </List>
        <List title="Lately" empty="Nothing has happened yet.">
          {recent.map(({ candidateId, name, text, actor, at }) => (
            <li key={`${candidateId} ${at} ${text}`}>
              <Avatar id={candidateId} name={name} />
              <div>
                <a href={paths.candidate(candidateId)}>
                  <PersonName name={name} />
                </a>
                <p dir="auto">
                  {text}
                  {actor && `, by ${actor}`}
                </p>
              </div>
              <DateText at={at} as="recent" />
            </li>
          ))}
        </List>
      </div>
    </>
  )
}

function List({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <section className={styles.list} aria-label={title}>
      <h2>{title}</h2>
      {children.length === 0 ? <p className={styles.none}>{empty}</p> : <ul className={styles.rows}>{children}</ul>}
    </section>
  )
}

/** A Basic user has no candidates and no jobs; what their permissions open stands in the navigation. */
function Basic({ me }: { me: Me }) {
  return (
    <div className={styles.steps}>
      <p className={styles.none}>
        Your level is Basic, so jobs and candidates are not shown.{' '}
        {me.permissions.length > 0
          ? 'Your developer permissions open parts of Configure.'
          : 'A Site Admin can raise your level under Configure, Users.'}
      </p>
    </div>
  )
}
