import {
  type CandidateApplication,
  type CandidateProfile,
  rejectApplication,
  unrejectApplication,
} from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, Switch, say, Textarea, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'
import { useDecisionOptions } from './decision-options.ts'

interface RejectProps {
  candidate: CandidateProfile
  application: CandidateApplication
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** A reason, and an e-mail when one is wanted. Without the e-mail it can be undone at once. */
export function Reject({ candidate, application, onClose, onDone }: RejectProps) {
  const options = useDecisionOptions(application.id)
  const [chosen, setReason] = useState<string>()
  const [notes, setNotes] = useState('')
  const [mails, setMails] = useState(false)
  const [mail, setMail] = useState(() => proposedMail(candidate, application))
  const reasonId = chosen ?? String(options.data?.rejectionReasons[0]?.id ?? '')
  const reject = useMutation({
    mutationFn: () =>
      call(rejectApplication, {
        params: { id: application.id },
        body: {
          reasonId,
          notes: notes || undefined,
          email: mails
            ? { subject: mail.subject, body: mail.body, sendAt: mail.sendAt ? new Date(mail.sendAt).toISOString() : undefined }
            : undefined,
        },
      }),
    onSuccess: async () => {
      await onDone()
      onClose()
      const back = () => void call(unrejectApplication, { params: { id: application.id } }).then(onDone)
      say(`Rejected ${candidate.name}`, mails ? undefined : back)
    },
  })
  const wrong = fieldErrors(reject.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    reject.mutate()
  }
  const text = (key: keyof typeof mail) => ({
    value: mail[key],
    error: wrong[`email.${key}`],
    onChange: (event: { currentTarget: { value: string } }) => setMail({ ...mail, [key]: event.currentTarget.value }),
  })
  const verb = mails ? 'Reject and send the e-mail' : 'Reject'
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Reject ${candidate.name}?`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look={mails ? 'danger' : 'ink'} type="submit" form="reject" busy={reject.isPending}>
            {verb}
          </Button>
        </>
      }
    >
      <Answer of={options} what="The rejection reasons" rows={3}>
        {({ rejectionReasons }) => (
          <form id="reject" className={styles.form} onSubmit={submit} noValidate>
            {reject.error && <Callout tone="crimson" live title={wordsFor(reject.error).message} />}
            <NativeSelect
              label="Reason"
              autoFocus
              data={rejectionReasons.map(({ id, name, type }) => ({ value: String(id), label: type ? `${name} (${type})` : name }))}
              value={reasonId}
              error={wrong.reasonId}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Textarea
              label="Notes"
              rows={2}
              dir="auto"
              value={notes}
              error={wrong.notes}
              onChange={(event) => setNotes(event.currentTarget.value)}
            />
            <Switch
              label="Send the candidate an e-mail"
              description={candidate.emails[0] ? `To ${candidate.emails[0].value}` : 'There is no e-mail address'}
              checked={mails}
              onChange={(event) => setMails(event.currentTarget.checked)}
            />
            {mails && (
              <>
                <TextInput label="Subject" dir="auto" {...text('subject')} />
                <Textarea label="Text" rows={6} dir="auto" {...text('body')} />
                <TextInput
                  label="Send at"
                  type="datetime-local"
                  description="Empty: at once. A later time leaves room to change your mind: Unreject takes the e-mail back."
                  {...text('sendAt')}
                />
              </>
            )}
          </form>
        )}
      </Answer>
    </Dialog>
  )
}

function proposedMail(candidate: CandidateProfile, { job }: CandidateApplication) {
  const about = job ? ` for ${job.name}` : ''
  return {
    subject: `Your application${about}`,
    body: `Dear ${candidate.firstName},\n\nThank you for your application${about}. We have decided to go on with other candidates.\n\nKind regards`,
    sendAt: '',
  }
}
