import { inviteUser, listUsers } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, say, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'

const blank = { firstName: '', lastName: '', email: '', level: 'basic' as 'basic' | 'site_admin' }

export function InviteUser({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(blank)
  const invite = useMutation({
    mutationFn: () => call(inviteUser, { body: form }),
    onSuccess: async () => {
      await refresh(listUsers)
      onClose()
      say(`Invited ${form.firstName} ${form.lastName}`)
    },
  })
  const wrong = fieldErrors(invite.error)
  const field = (key: 'firstName' | 'lastName' | 'email') => ({
    value: form[key],
    error: wrong[key],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [key]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Invite a user"
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="invite-user" busy={invite.isPending}>
            Send the invitation
          </Button>
        </>
      }
    >
      <form id="invite-user" className={styles.form} onSubmit={submit} noValidate>
        {invite.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(invite.error).message} />}
        <div className={styles.pair}>
          <TextInput label="First name" dir="auto" autoFocus {...field('firstName')} />
          <TextInput label="Last name" dir="auto" {...field('lastName')} />
        </div>
        <TextInput label="E-mail" type="email" description="The link in the mail is good for 7 days." {...field('email')} />
        <NativeSelect
          label="Permission level"
          data={[
            { value: 'basic', label: 'Basic' },
            { value: 'site_admin', label: 'Site Admin' },
          ]}
          value={form.level}
          error={wrong.level}
          onChange={(event) => setForm({ ...form, level: event.currentTarget.value === 'site_admin' ? 'site_admin' : 'basic' })}
        />
      </form>
    </Dialog>
  )
}
