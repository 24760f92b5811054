import {
  type CandidateApplication,
  type CandidateProfile,
  convertProspect,
  transferApplication,
} from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, say } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import type { PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import styles from '../forms.module.css'
import { useOpenJobs, useStages } from '../job-choices.ts'
import { afterAct } from './after-act.ts'

interface ToJobProps {
  candidate: CandidateProfile
  application: CandidateApplication
  go: PageProps['go']
  onClose: () => void
}

/** A candidate goes from one job to another, a prospect becomes a candidate on one: both ask for a job and a stage. */
export function ToJob({ candidate, application, go, onClose }: ToJobProps) {
  const converts = application.prospect
  const [job, setJob] = useState(converts && application.job ? String(application.job.id) : '')
  const [stageId, setStage] = useState('')
  const jobs = useOpenJobs().filter(({ value }) => converts || value !== String(application.job?.id))
  const stages = useStages(job === '' ? undefined : Number(job))
  const act = useMutation({
    mutationFn: async () => {
      const parts = { params: { id: application.id }, body: { jobId: job, stageId: stageId || undefined } }
      if (converts) return (await call(convertProspect, parts)).applicationId
      await call(transferApplication, parts)
      return application.id
    },
    onSuccess: async (id) => {
      await afterAct()
      onClose()
      const name = jobs.find(({ value }) => value === job)?.label
      say(converts ? `${candidate.name} is a candidate for ${name}` : `Transferred ${candidate.name} to ${name}`)
      go(paths.candidate(candidate.id, { application: id }))
    },
  })
  const wrong = fieldErrors(act.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    act.mutate()
  }
  const verb = converts ? 'Convert to candidate' : 'Transfer'
  return (
    <Dialog
      open
      onClose={onClose}
      title={converts ? `Convert ${candidate.name} to a candidate` : `Transfer ${candidate.name} to another job`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="to-job" busy={act.isPending}>
            {verb}
          </Button>
        </>
      }
    >
      <form id="to-job" className={styles.form} onSubmit={submit} noValidate>
        {act.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(act.error).message} />}
        <p>
          {converts ? (
            'The prospect’s pool and owner stay readable on the profile; source, team and answers come along.'
          ) : (
            <>
              The application leaves <bdi>{application.job?.name}</bdi> with its notes, files and history. Partner apps are told of
              the new stage.
            </>
          )}
        </p>
        <div className={styles.pair}>
          <NativeSelect
            label="Job"
            data={[{ value: '', label: 'Choose a job' }, ...jobs]}
            value={job}
            error={wrong.jobId ?? wrong.new_job_id ?? wrong.job_id}
            onChange={(event) => {
              setJob(event.currentTarget.value)
              setStage('')
            }}
          />
          <NativeSelect
            label="Stage"
            data={[{ value: '', label: 'The first one' }, ...stages.map(({ id, name }) => ({ value: String(id), label: name }))]}
            value={stageId}
            error={wrong.stageId ?? wrong.new_stage_id ?? wrong.initial_stage_id}
            onChange={(event) => setStage(event.currentTarget.value)}
          />
        </div>
      </form>
    </Dialog>
  )
}
