import { addCandidate, listCandidates, listPipeline } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, say, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'
import styles from '../forms.module.css'
import { useOpenJobs, useStages } from '../job-choices.ts'

const blank = { firstName: '', lastName: '', email: '', phone: '', company: '', title: '', stageId: '' }

/** One short form; what it knows already (the job one stands on) is chosen. */
export function AddCandidate({ jobId, onClose }: { jobId?: number; onClose: () => void }) {
  const navigate = useNavigate()
  const [form, setForm] = useState(blank)
  const [chosenJob, setJob] = useState<string>()
  const jobs = useOpenJobs()
  const job = chosenJob ?? (jobId === undefined ? '' : String(jobId))
  const stages = useStages(job === '' ? undefined : Number(job))
  const save = useMutation({
    mutationFn: () => {
      const { stageId, ...person } = form
      return call(addCandidate, { body: { ...person, jobId: job, stageId: stageId || undefined } })
    },
    onSuccess: async ({ candidateId, applicationId }) => {
      void refresh(listCandidates, listPipeline)
      say(`Added ${form.firstName} ${form.lastName}`)
      await navigate({ href: paths.candidate(candidateId, { application: applicationId }) })
    },
  })
  const wrong = fieldErrors(save.error)
  const field = (key: keyof typeof blank) => ({
    value: form[key],
    error: wrong[key],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [key]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add candidate"
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="add-candidate" busy={save.isPending}>
            Add candidate
          </Button>
        </>
      }
    >
      <form id="add-candidate" className={styles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <div className={styles.pair}>
          <TextInput label="First name" dir="auto" autoFocus {...field('firstName')} />
          <TextInput label="Last name" dir="auto" {...field('lastName')} />
        </div>
        <div className={styles.pair}>
          <TextInput label="E-mail" type="email" {...field('email')} />
          <TextInput label="Phone" type="tel" {...field('phone')} />
        </div>
        <div className={styles.pair}>
          <TextInput label="Company" dir="auto" {...field('company')} />
          <TextInput label="Title" dir="auto" {...field('title')} />
        </div>
        <div className={styles.pair}>
          <NativeSelect
            label="Job"
            data={[{ value: '', label: 'Choose a job' }, ...jobs]}
            value={job}
            error={wrong.jobId}
            onChange={(event) => {
              setJob(event.currentTarget.value)
              setForm({ ...form, stageId: '' })
            }}
          />
          <NativeSelect
            label="Stage"
            data={[{ value: '', label: 'The first one' }, ...stages.map(({ id, name }) => ({ value: String(id), label: name }))]}
            {...field('stageId')}
          />
        </div>
      </form>
    </Dialog>
  )
}
