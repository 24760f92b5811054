import { addJob, jobOptions, listJobs, me } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, Textarea, TextInput } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, read, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'
import styles from '../forms.module.css'

const usualStages = ['Application Review', 'Phone Screen', 'Assessment', 'Reference Check', 'Face to Face', 'Offer']
const blank = { name: '', requisitionId: '', departmentId: '', officeId: '', openings: '1', stages: usualStages.join('\n') }

export function NewJob({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [form, setForm] = useState(blank)
  const options = useQuery(read(jobOptions, {}))
  const save = useMutation({
    mutationFn: () =>
      call(addJob, {
        body: {
          name: form.name,
          requisitionId: form.requisitionId || undefined,
          departmentId: form.departmentId || undefined,
          officeIds: form.officeId ? [form.officeId] : [],
          openings: Number(form.openings),
          stages: form.stages
            .split('\n')
            .map((stage) => stage.trim())
            .filter(Boolean),
        },
      }),
    onSuccess: async ({ id }) => {
      void refresh(listJobs, me)
      await navigate({ href: paths.job(id) })
    },
  })
  const wrong = fieldErrors(save.error)
  const set = (key: keyof typeof blank) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [key]: event.currentTarget.value })
  const choices = (rows: readonly { id: number; name: string }[] | undefined, none: string) => [
    { value: '', label: none },
    ...(rows ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="New job"
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="new-job" busy={save.isPending}>
            Open the job
          </Button>
        </>
      }
    >
      <form id="new-job" className={styles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput label="Name" autoFocus dir="auto" value={form.name} error={wrong.name} onChange={set('name')} />
        <div className={styles.pair}>
          <TextInput
            label="Requisition ID"
            value={form.requisitionId}
            error={wrong.requisitionId}
            onChange={set('requisitionId')}
          />
          <TextInput label="Openings" inputMode="numeric" value={form.openings} error={wrong.openings} onChange={set('openings')} />
        </div>
        <div className={styles.pair}>
          <NativeSelect
            label="Department"
            data={choices(options.data?.departments, 'None')}
            value={form.departmentId}
            error={wrong.departmentId}
            onChange={set('departmentId')}
          />
          <NativeSelect
            label="Office"
            data={choices(options.data?.offices, 'None')}
            value={form.officeId}
            error={wrong.officeIds}
            onChange={set('officeId')}
          />
        </div>
        <Textarea
          label="Stages"
          description="One per line, in order. They can be changed later in Job Setup."
          rows={7}
          value={form.stages}
          error={wrong.stages}
          onChange={set('stages')}
        />
      </form>
    </Dialog>
  )
}
