import { addStage, deleteStage, getJob, listJobs, renameStage, reorderStages, setJobStatus } from '@orangery/contract/recruiting'
import {
  Button,
  Callout,
  ConfirmDialog,
  Facts,
  IconButton,
  PageBar,
  PageBody,
  PageHeader,
  Panel,
  PersonName,
  SettingsColumn,
  SettingsSection,
  say,
  Tag,
  TextInput,
} from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { IconArrowDown, IconArrowUp, IconClipboardCheck, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { numberIn, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { JobApprovals } from '../approvals/job-approvals.tsx'
import styles from '../forms.module.css'
import { DeleteJob } from './delete-job.tsx'
import { JobPosts } from './job-posts.tsx'
import { JobStatus } from './jobs.tsx'

const StageAssessment = lazyPart(() => import('./stage-assessment.tsx').then((part) => part.StageAssessment))

type Job = Reply<typeof getJob>
type Stage = Job['stages'][number]

export function Page({ params }: PageProps) {
  const job = useQuery(read(getJob, { params: { id: numberIn(params.id) ?? 0 } }))
  return (
    <PageBody>
      <RecordAnswer title="Job Setup" of={job} what="The job">
        {(data) => (
          <>
            <PageBar
              crumbs={[
                { label: 'Jobs', href: paths.jobs() },
                { label: data.name, href: paths.job(data.id) },
                { label: 'Job Setup' },
              ]}
            />
            <PageHeader title="Job Setup" meta={[<bdi key="name">{data.name}</bdi>, data.requisitionId].filter(Boolean)} />
            <SettingsColumn>
              <Status job={data} />
              <JobApprovals job={data} />
              <JobPosts job={data} />
              <Stages job={data} />
              <Team job={data} />
              <DeleteJob job={data} />
            </SettingsColumn>
          </>
        )}
      </RecordAnswer>
    </PageBody>
  )
}

function Status({ job }: { job: Job }) {
  const [asks, setAsks] = useState(false)
  const change = useMutation({
    mutationFn: (status: 'open' | 'closed') => call(setJobStatus, { params: { id: job.id }, body: { status } }),
    onSuccess: async (_, status) => {
      setAsks(false)
      await refresh(getJob, listJobs)
      say(status === 'open' ? `Opened ${job.name}` : `Closed ${job.name}`)
    },
  })
  return (
    <SettingsSection title="Status" sentence="A closed job takes no new applications; those it has stay as they are.">
      {change.error && <Callout tone="crimson" live title={wordsFor(change.error).message} />}
      <Facts
        of={[
          ['Now', <JobStatus key="status" status={job.status} live={job.live} />],
          ['Openings', `${job.openings.total}, ${job.openings.filled} filled`],
          ['Department', job.department],
          ['Offices', job.offices.join(', ') || null],
        ]}
      />
      <span>
        {job.status === 'open' ? (
          <Button look="danger" onClick={() => setAsks(true)}>
            Close the job
          </Button>
        ) : (
          <Button onClick={() => change.mutate('open')} busy={change.isPending}>
            Open the job
          </Button>
        )}
      </span>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Close ${job.name}?`}
        verb="Close the job"
        busy={change.isPending}
        onConfirm={() => change.mutate('closed')}
      >
        {job.active === 0 ? 'Nobody is active on it.' : `${job.active} active candidates stay where they are.`} It can be opened
        again.
      </ConfirmDialog>
    </SettingsSection>
  )
}

/** The job's stages in order. Names may be changed at any time; a stage with candidates in it cannot be deleted. */
function Stages({ job }: { job: Job }) {
  const [name, setName] = useState('')
  const [assessed, setAssessed] = useState<number | null>(null)
  const [doomed, setDoomed] = useState<Stage | null>(null)
  const assessedStage = job.stages.find(({ id }) => id === assessed)
  const change = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => refresh(getJob),
  })
  function move(place: number, step: number) {
    const ids = job.stages.map((stage) => stage.id)
    const [id] = ids.splice(place, 1)
    ids.splice(place + step, 0, id!)
    change.mutate(() => call(reorderStages, { params: { id: job.id }, body: { stageIds: ids } }))
  }
  function add(event: FormEvent) {
    event.preventDefault()
    change.mutate(() => call(addStage, { params: { id: job.id }, body: { name } }), { onSuccess: () => setName('') })
  }
  return (
    <SettingsSection
      title="Stages"
      sentence="Candidates pass them in this order; partner apps are tied to them by name. The clipboard gives a stage the test of an assessment partner."
    >
      {change.error && <Callout tone="crimson" live title={wordsFor(change.error).message} />}
      <ol className={styles.form}>
        {job.stages.map((stage, place) => (
          <StageRow
            key={stage.id}
            stage={stage}
            first={place === 0}
            last={place === job.stages.length - 1}
            onMove={(step) => move(place, step)}
            onRename={(next) => change.mutate(() => call(renameStage, { params: { id: stage.id }, body: { name: next } }))}
            onAssess={() => setAssessed(stage.id)}
            onDelete={() => setDoomed(stage)}
          />
        ))}
      </ol>
      <form className={styles.row} onSubmit={add}>
        <TextInput label="New stage" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" busy={change.isPending}>
          Add stage
        </Button>
      </form>
      <ConfirmDialog
        open={doomed !== null}
        onClose={() => setDoomed(null)}
        title={`Delete the stage ${doomed?.name ?? ''}?`}
        verb="Delete the stage"
        destroys
        busy={change.isPending}
        onConfirm={() =>
          doomed && change.mutate(() => call(deleteStage, { params: { id: doomed.id } }), { onSettled: () => setDoomed(null) })
        }
      >
        {doomed?.count
          ? `${doomed.count} active candidates stand in it; they must be moved first.`
          : 'Nobody stands in it. Partner apps that are tied to it by name lose it.'}
      </ConfirmDialog>
      {assessedStage && <StageAssessment stage={assessedStage} onClose={() => setAssessed(null)} />}
    </SettingsSection>
  )
}

interface StageRowProps {
  stage: Stage
  first: boolean
  last: boolean
  onMove: (step: 1 | -1) => void
  onRename: (name: string) => void
  onAssess: () => void
  onDelete: () => void
}

function StageRow({ stage, first, last, onMove, onRename, onAssess, onDelete }: StageRowProps) {
  const [name, setName] = useState(stage.name)
  return (
    <li className={styles.line}>
      <TextInput
        aria-label={`Name of stage ${stage.name}`}
        description={about(stage)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => {
          if (name.trim() !== '' && name !== stage.name) onRename(name.trim())
        }}
      />
      <IconButton
        label={`Assessment in ${stage.name}`}
        icon={<IconClipboardCheck size={16} />}
        aria-pressed={stage.assessment !== null}
        onClick={onAssess}
      />
      <IconButton
        label={`Move ${stage.name} up`}
        icon={<IconArrowUp size={16} />}
        onClick={() => !first && onMove(-1)}
        aria-disabled={first}
      />
      <IconButton
        label={`Move ${stage.name} down`}
        icon={<IconArrowDown size={16} />}
        onClick={() => !last && onMove(1)}
        aria-disabled={last}
      />
      <IconButton label={`Delete ${stage.name}`} icon={<IconTrash size={16} />} onClick={onDelete} />
    </li>
  )
}

function about({ count, assessment }: Stage): string {
  const people = count === 1 ? '1 candidate' : `${count} candidates`
  return assessment ? `${people}. Assessment: ${assessment.testName}, by ${assessment.partner}` : people
}

function Team({ job }: { job: Job }) {
  return (
    <Panel title="Hiring team">
      {job.hiringTeam.length === 0 ? (
        <p className={styles.quiet}>Nobody is on the hiring team.</p>
      ) : (
        <ul className={styles.stack}>
          {job.hiringTeam.map(({ user, role, responsible }) => (
            <li key={`${user.id} ${role}`}>
              <PersonName name={user.name} /> <Tag>{role}</Tag> {responsible && <Tag tone="accent">Responsible</Tag>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
