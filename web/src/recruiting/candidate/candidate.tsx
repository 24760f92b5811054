import { type CandidateApplication, type CandidateProfile, getCandidate, getFeed } from '@orangery/contract/recruiting'
import { Avatar, ChoiceChips, DateText, PageBar, PersonName, TabLinks, Tag, useHotkeys } from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { ApplicationTab } from './application-tab.tsx'
import { Attachments } from './attachments.tsx'
import styles from './candidate.module.css'
import { CandidateMenu } from './candidate-menu.tsx'
import { Details } from './details.tsx'
import { Feed } from './feed.tsx'
import { OfferDetails } from './offer.tsx'
import { OnJob } from './on-job.tsx'
import { Private } from './private.tsx'
import { StateBox } from './state-box.tsx'
import { TakeHomeTests } from './take-home-tests.tsx'
import { Why } from './why.tsx'

const tabs = ['feed', 'details', 'application', 'on-job', 'offer', 'attachments', 'private', 'why'] as const
type Tab = (typeof tabs)[number]

const idOf = (params: PageProps['params']) => numberIn(params.id) ?? 0

export const prefetch: PageModule['prefetch'] = ({ params, cache }) => {
  void cache.prefetchQuery(read(getCandidate, { params: { id: idOf(params) } }))
}

export function Page({ params, search, setSearch, go }: PageProps) {
  const candidate = useQuery(read(getCandidate, { params: { id: idOf(params) } }))
  return (
    <div className={styles.page}>
      <RecordAnswer title="Candidate" of={candidate} what="The candidate" rows={8}>
        {(data) => <Profile key={data.id} candidate={data} search={search} setSearch={setSearch} go={go} />}
      </RecordAnswer>
    </div>
  )
}

interface ProfileProps {
  candidate: CandidateProfile
  search: PageProps['search']
  setSearch: PageProps['setSearch']
  go: PageProps['go']
}

/** The application that the page speaks of: the one in the URL, else the newest that is active, else the newest. */
function chosenApplication({ applications }: CandidateProfile, asked: string | undefined): CandidateApplication | undefined {
  const newestFirst = applications.toSorted((a, b) => b.appliedAt.localeCompare(a.appliedAt))
  return (
    applications.find(({ id }) => id === numberIn(asked)) ?? newestFirst.find(({ status }) => status === 'active') ?? newestFirst[0]
  )
}

function Profile({ candidate, search, setSearch, go }: ProfileProps) {
  const tab = oneOf(tabs, search.tab) ?? 'feed'
  const application = chosenApplication(candidate, search.application)
  useTabKeys(setSearch)
  return (
    <>
      <PageBar crumbs={[{ label: 'Candidates', href: paths.candidates() }, { label: candidate.name }]} />
      <Identity candidate={candidate} application={application} go={go} />
      {candidate.applications.length > 1 && (
        <div className={styles.applications}>
          <ChoiceChips
            label="Applications"
            options={candidate.applications.map(({ id, job }) => ({ value: String(id), label: job?.name ?? 'Prospect' }))}
            value={String(application?.id)}
            onChange={(id) => setSearch({ application: id })}
          />
        </div>
      )}
      {application && <StateBox key={application.id} candidate={candidate} application={application} />}
      {application && <TakeHomeTests key={`tests ${application.id}`} candidate={candidate} application={application} />}
      <Tabs candidate={candidate} application={application} tab={tab} />
      {tab === 'feed' && <Feed candidateId={candidate.id} search={search} setSearch={setSearch} />}
      {tab === 'details' && <Details candidate={candidate} />}
      {tab === 'application' && <ApplicationTab application={application} />}
      {tab === 'on-job' && <OnJob candidate={candidate} />}
      {tab === 'offer' && <OfferDetails candidate={candidate} application={application} />}
      {tab === 'attachments' && <Attachments candidate={candidate} />}
      {tab === 'private' && <Private candidate={candidate} />}
      {tab === 'why' && <Why candidateId={candidate.id} />}
    </>
  )
}

interface IdentityProps extends Pick<ProfileProps, 'candidate' | 'go'> {
  application: CandidateApplication | undefined
}

function Identity({ candidate, application, go }: IdentityProps) {
  return (
    <header className={styles.identity}>
      <Avatar id={candidate.id} name={candidate.name} size="large" />
      <div>
        <h1>
          <PersonName name={candidate.name} />
        </h1>
        <p className={styles.line} dir="auto">
          {[candidate.title, candidate.company].filter(Boolean).join(' · ') || candidate.emails[0]?.value}
        </p>
        {application && (
          <p className={styles.line}>
            <span>
              {application.job ? <bdi>{application.job.name}</bdi> : 'Prospect'}, applied <DateText at={application.appliedAt} />
              {application.source && ` via ${application.source}`}
            </span>
          </p>
        )}
        {(candidate.tags.length > 0 || candidate.isPrivate) && (
          <p className={styles.tags}>
            {candidate.isPrivate && (
              <Tag tone="amber" icon={<IconLock size={13} />}>
                Private
              </Tag>
            )}
            {candidate.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </p>
        )}
      </div>
      <CandidateMenu candidate={candidate} application={application} go={go} />
    </header>
  )
}

function Tabs({
  candidate,
  application,
  tab,
}: {
  candidate: CandidateProfile
  application: CandidateApplication | undefined
  tab: Tab
}) {
  const feed = useQuery(read(getFeed, { params: { id: candidate.id }, query: {} }))
  const counts = feed.data?.counts
  const href = (key: Tab) => paths.candidate(candidate.id, { tab: key === 'feed' ? undefined : key, application: application?.id })
  const labels: readonly (readonly [key: Tab, label: string, count?: number])[] = [
    ['feed', 'Activity Feed', counts && counts.note + counts.email + counts.activity],
    ['details', 'Details'],
    ['application', 'Application'],
    ['on-job', 'On Job', candidate.applications.length],
    ['offer', 'Offer Details'],
    ['attachments', 'Attachments', candidate.attachments.length],
    ['private', 'Private'],
    ['why', 'Why?'],
  ]
  return (
    <TabLinks
      label="Parts of the profile"
      current={tab}
      tabs={labels.map(([key, label, count]) => ({
        key,
        label,
        count: count || undefined,
        href: href(key),
        icon: key === 'private' ? <IconLock size={14} aria-hidden="true" /> : undefined,
      }))}
    />
  )
}

function useTabKeys(setSearch: PageProps['setSearch']) {
  const step = (by: number) => () => {
    // Asked of the URL, which is ahead of what is drawn when two keys come quickly.
    const here = oneOf(tabs, new URLSearchParams(location.search).get('tab') ?? undefined) ?? 'feed'
    const next = tabs[(tabs.indexOf(here) + by + tabs.length) % tabs.length]
    setSearch({ tab: next === 'feed' ? undefined : next })
  }
  useHotkeys('Candidate', [
    { keys: ']', label: 'Next tab', run: step(1) },
    { keys: '[', label: 'Previous tab', run: step(-1) },
  ])
}
