import { Button, Callout, Dialog, TextInput } from '@orangery/ui'
import { call, fieldErrors, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { correctReferee, type Referee } from '../../contract/index.ts'
import { changed } from './changed.ts'

/** A new link goes to the corrected address; the old one dies. */
export function CorrectReferee({ referee, onClose }: { referee: Referee; onClose: () => void }) {
  const [form, setForm] = useState({ name: referee.name, email: referee.email ?? '' })
  const save = useMutation({
    mutationFn: () => call(correctReferee, { params: { id: referee.id }, body: form }),
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const wrong = fieldErrors(save.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Correct the address of ${referee.name}`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="correct-referee" busy={save.isPending}>
            Send a new link
          </Button>
        </>
      }
    >
      <form id="correct-referee" className={formStyles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput
          label="Name"
          dir="auto"
          value={form.name}
          error={wrong.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          type="email"
          value={form.email}
          error={wrong.email}
          description="The link that went to the old address stops working."
          onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
        />
      </form>
    </Dialog>
  )
}
