import { Button, Callout, Checkbox, IconButton, NativeSelect, SearchField, WizardFoot, WizardSteps } from '@orangery/ui'
import { Answer, call, read, refresh, wordsFor } from '@orangery/web-kit'
import { IconArrowRight, IconUsers, IconX } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import {
  type AtsJob,
  confirmAutomation,
  getRole,
  listAtsJobs,
  listAtsStages,
  listRoles,
  listTests,
  modules,
  type Role,
  reviewAutomation,
  roleBoard,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { counted } from '../words.tsx'
import styles from './role.module.css'

interface Choice {
  readonly job: AtsJob
  /** Stage id per module; null is tied to no stage. */
  readonly stages: Readonly<Record<string, number | null>>
}

/** "Manage ATS automation": choose the job, tie the modules to its stages, review, Confirm. */
export function Automation({ role, onClose }: { role: Role; onClose: () => void }) {
  const [step, setStep] = useState(0)
  const [choice, setChoice] = useState<Choice | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <aside
      className={styles.panel}
      aria-label="Manage ATS automation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          Manage ATS automation
        </h2>
        <IconButton label="Close" icon={<IconX size={16} />} onClick={onClose} />
      </header>
      <WizardSteps label="Steps" steps={['Job', 'Stages', 'Review']} current={step} onGo={setStep} />
      {step === 0 && (
        <ChooseJob
          role={role}
          chosen={choice?.job ?? null}
          onNext={(job) => {
            const before = role.jobs.find((one) => one.jobId === job.id)
            const stages = Object.fromEntries(
              modules.map(({ id }) => [id, before?.ties.find((tie) => tie.module === id)?.stageId ?? null]),
            )
            setChoice(choice?.job.id === job.id ? choice : { job, stages })
            setStep(1)
          }}
        />
      )}
      {step === 1 && choice && (
        <TieStages role={role} choice={choice} onChange={setChoice} onBack={() => setStep(0)} onNext={() => setStep(2)} />
      )}
      {step === 2 && choice && <Review role={role} choice={choice} onBack={() => setStep(1)} onDone={onClose} />}
    </aside>
  )
}

function ChooseJob({ role, chosen, onNext }: { role: Role; chosen: AtsJob | null; onNext: (job: AtsJob) => void }) {
  const [q, setQ] = useState('')
  const [job, setJob] = useState(chosen)
  const jobs = useQuery({
    ...read(listAtsJobs, { params: { id: role.id }, query: { q: q || undefined } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <SearchField label="Search in the jobs of the ATS" value={q} onSearch={setQ} />
      <Answer of={jobs} what="The jobs of the ATS" rows={4}>
        {({ rows, more }) => (
          <div className={styles.jobs}>
            {rows.map((one) => (
              <button
                key={one.id}
                type="button"
                className={styles.job}
                aria-pressed={job?.id === one.id}
                onClick={() => setJob(one)}
              >
                <span>
                  <strong dir="auto">{one.name}</strong>
                  <br />
                  <span className={styles.quiet}>
                    {[
                      `Job ${one.id}`,
                      one.requisitionId,
                      ...one.departments,
                      ...one.offices,
                      one.status === 'open' ? null : one.status,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    {one.linkedTo.length > 0 && `, linked to ${one.linkedTo.map((other) => other.title).join(', ')}`}
                  </span>
                </span>
              </button>
            ))}
            {rows.length === 0 && <p>No job of the ATS has “{q}” in its name.</p>}
            {more && <p className={styles.quiet}>There are more; search to narrow them.</p>}
          </div>
        )}
      </Answer>
      <WizardFoot
        says="Nothing is sent before Confirm"
        next={
          <Button look="ink" reason={job ? null : 'Choose a job'} onClick={() => job && onNext(job)}>
            Next
          </Button>
        }
      />
    </>
  )
}

interface TieStagesProps {
  role: Role
  choice: Choice
  onChange: (choice: Choice) => void
  onBack: () => void
  onNext: () => void
}

function TieStages({ role, choice, onChange, onBack, onNext }: TieStagesProps) {
  const stages = useQuery(read(listAtsStages, { params: { id: role.id, jobId: choice.job.id } }))
  return (
    <>
      <p style={{ margin: 0 }}>
        <strong dir="auto">{choice.job.name}</strong>
        <br />
        <span className={styles.quiet}>
          Job {choice.job.id} · {[...choice.job.departments, ...choice.job.offices].join(' · ')}
        </span>
      </p>
      <Answer of={stages} what="The stages of the job" rows={2}>
        {(data) => (
          <>
            {modules.map((module) => (
              <div key={module.id} className={styles.tie}>
                <span>
                  <strong>{module.name}</strong>
                  <br />
                  <span className={styles.quiet}>
                    {module.id === 'assessment' ? <WhatIsAsked role={role} /> : askedOfReferees(role)}
                  </span>
                </span>
                <IconArrowRight size={15} aria-hidden="true" />
                <NativeSelect
                  aria-label={`Stage for ${module.name}`}
                  value={String(choice.stages[module.id] ?? '')}
                  onChange={(event) => {
                    const value = event.currentTarget.value
                    onChange({ ...choice, stages: { ...choice.stages, [module.id]: value === '' ? null : Number(value) } })
                  }}
                  data={[
                    { value: '', label: 'No stage' },
                    ...data.stages.map((stage) => {
                      const taken = stage.tiedTo !== null && stage.tiedTo.roleId !== role.id
                      return {
                        value: String(stage.id),
                        label: taken ? `${stage.name} (tied to ${stage.tiedTo?.title})` : stage.name,
                        disabled: taken,
                      }
                    }),
                  ]}
                />
              </div>
            ))}
          </>
        )}
      </Answer>
      <WizardFoot
        onBack={onBack}
        says="Nothing is sent before Confirm"
        next={
          <Button look="ink" onClick={onNext}>
            Next
          </Button>
        }
      />
    </>
  )
}

function askedOfReferees({ settings, questionnaire }: Role): string {
  const referees = counted(settings.wanted, 'referee')
  return questionnaire ? `${referees}, ${counted(questionnaire.questions, 'question')}` : referees
}

/** The tests of the role with their minutes, or where to choose them. */
function WhatIsAsked({ role }: { role: Role }) {
  const chosen = role.settings.assessment.tests
  const tests = useQuery({ ...read(listTests, { query: {} }), enabled: chosen.length > 0 })
  if (chosen.length === 0)
    return (
      <>
        No tests are chosen, so nobody would be invited.{' '}
        <a href={paths.role(role.id, 'assessment')}>Choose them under Assessment</a>
      </>
    )
  const minutes = chosen.reduce((sum, { testId }) => sum + (tests.data?.rows.find(({ id }) => id === testId)?.minutes ?? 0), 0)
  return `${counted(chosen.length, 'test')}${minutes > 0 ? `, ${minutes} min` : ''}`
}

function Review({ role, choice, onBack, onDone }: { role: Role; choice: Choice; onBack: () => void; onDone: () => void }) {
  const ties = modules.map(({ id }) => ({ module: id, stageId: choice.stages[id] ?? null }))
  const body = { jobId: choice.job.id, ties }
  const review = useQuery({
    queryKey: [reviewAutomation.id, role.id, body],
    queryFn: ({ signal }) => call(reviewAutomation, { params: { id: role.id }, body }, signal),
    staleTime: 0,
  })
  const [invite, setInvite] = useState<readonly number[]>([])
  const confirm = useMutation({
    mutationFn: () => call(confirmAutomation, { params: { id: role.id }, body: { ...body, inviteApplicationIds: [...invite] } }),
    onSuccess: async () => {
      await refresh(getRole, listRoles, roleBoard)
      onDone()
    },
  })
  const problems = review.data?.problems ?? []
  return (
    <>
      {confirm.error && <Callout tone="crimson" live title={wordsFor(confirm.error).message} />}
      <Answer of={review} what="The review" rows={3}>
        {(data) => (
          <>
            {data.problems.map((problem) => (
              <Callout key={problem.message} tone="crimson" title={problem.message} />
            ))}
            {data.warnings.map((warning) => (
              <Callout key={warning} tone="amber" title={warning} />
            ))}
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {data.ties.map((tie) => (
                <li key={tie.module}>
                  Moving somebody of <bdi>{data.job.name}</bdi> into <strong dir="auto">{tie.stageName}</strong> starts{' '}
                  {tie.moduleName}.
                </li>
              ))}
              {data.ties.length === 0 && <li>No stage of this job starts anything.</li>}
              <li>
                {role.settings.waitMinutes > 0
                  ? `The invite waits ${counted(role.settings.waitMinutes, 'minute')}, so that a move by mistake sends nothing.`
                  : 'The invite goes at once.'}
              </li>
            </ul>
            {data.alreadyThere.length > 0 && (
              <fieldset className={styles.already} style={{ margin: 0 }}>
                <legend className="o-hidden">Candidates who are already there</legend>
                <strong>
                  <IconUsers size={15} aria-hidden="true" /> {counted(data.alreadyThere.length, 'candidate')} already in the stage.
                </strong>
                <span>The tie only acts on moves from now on. Invite them as well?</span>
                {data.alreadyThere.map((one) => (
                  <Checkbox
                    key={one.applicationId}
                    label={one.hindrance ? `${one.name}: ${one.hindrance}` : one.name}
                    disabled={one.hindrance !== null}
                    checked={invite.includes(one.applicationId)}
                    onChange={() =>
                      setInvite(
                        invite.includes(one.applicationId)
                          ? invite.filter((id) => id !== one.applicationId)
                          : [...invite, one.applicationId],
                      )
                    }
                  />
                ))}
              </fieldset>
            )}
          </>
        )}
      </Answer>
      <WizardFoot
        onBack={onBack}
        says={invite.length > 0 ? `Confirm invites ${counted(invite.length, 'candidate')}` : 'Nothing is sent before Confirm'}
        next={
          <Button
            look="ink"
            busy={confirm.isPending || review.isPending}
            reason={problems.length > 0 ? `${counted(problems.length, 'problem')} to resolve` : null}
            onClick={() => confirm.mutate()}
          >
            Confirm
          </Button>
        }
      />
    </>
  )
}
