import { type CandidateApplication, type CandidateProfile, hireApplication } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, say, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'
import { useDecisionOptions } from './decision-options.ts'

interface HireProps {
  candidate: CandidateProfile
  application: CandidateApplication
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** Start date, opening and close reason. Partner apps act on a hire, hence the question. */
export function Hire({ candidate, application, onClose, onDone }: HireProps) {
  const options = useDecisionOptions(application.id)
  const [form, setForm] = useState({ startDate: '', openingId: '', closeReasonId: '' })
  const hire = useMutation({
    mutationFn: () =>
      call(hireApplication, {
        params: { id: application.id },
        body: {
          startDate: form.startDate || undefined,
          openingId: form.openingId || undefined,
          closeReasonId: form.closeReasonId || undefined,
        },
      }),
    onSuccess: async () => {
      await onDone()
      onClose()
      say(`Marked ${candidate.name} as hired`)
    },
  })
  const wrong = fieldErrors(hire.error)
  const field = (key: keyof typeof form) => ({
    value: form[key],
    error: wrong[key],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [key]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    hire.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Mark ${candidate.name} as hired?`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="hire" busy={hire.isPending}>
            Mark Candidate as Hired
          </Button>
        </>
      }
    >
      <Answer of={options} what="The openings" rows={3}>
        {({ openings, closeReasons }) => (
          <form id="hire" className={styles.form} onSubmit={submit} noValidate>
            {hire.error && <Callout tone="crimson" live title={wordsFor(hire.error).message} />}
            <p>The opening closes, and partner apps that listen for a hire begin their work at once.</p>
            <TextInput label="Start date" type="date" autoFocus {...field('startDate')} />
            <NativeSelect
              label="Opening"
              data={[
                { value: '', label: openings.length > 0 ? 'The first one that is open' : 'None is open' },
                ...openings.map(({ id, openingId }) => ({ value: String(id), label: openingId ?? `Opening ${id}` })),
              ]}
              {...field('openingId')}
            />
            <NativeSelect
              label="Close reason"
              data={[{ value: '', label: 'None' }, ...closeReasons.map(({ id, name }) => ({ value: String(id), label: name }))]}
              {...field('closeReasonId')}
            />
          </form>
        )}
      </Answer>
    </Dialog>
  )
}
