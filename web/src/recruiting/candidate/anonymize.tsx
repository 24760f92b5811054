import { type AnonymizedField, anonymizeCandidate, type CandidateProfile } from '@orangery/contract/recruiting'
import { Button, Callout, Checkbox, Dialog, say } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import forms from '../forms.module.css'
import { afterAct } from './after-act.ts'
import styles from './anonymize.module.css'
import { anonymizeGroups } from './anonymize-fields.ts'
import { useTypedName } from './typed-name.tsx'

const everything = anonymizeGroups.flatMap(({ fields }) => fields.map(([field]) => field))

interface AnonymizeProps {
  candidate: CandidateProfile
  onClose: () => void
}

/** Takes the chosen fields from the person for good. Everything is chosen at first: whoever keeps something says what. */
export function Anonymize({ candidate, onClose }: AnonymizeProps) {
  const [chosen, setChosen] = useState<ReadonlySet<AnonymizedField>>(() => new Set(everything))
  const typed = useTypedName(candidate.name)
  const anonymize = useMutation({
    mutationFn: () => call(anonymizeCandidate, { params: { id: candidate.id }, body: { fields: [...chosen] } }),
    onSuccess: async () => {
      await afterAct()
      onClose()
      say(`Anonymized ${candidate.name}`)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (typed.confirm() && chosen.size > 0) anonymize.mutate()
  }
  const toggle = (field: AnonymizedField) => {
    const next = new Set(chosen)
    if (!next.delete(field)) next.add(field)
    setChosen(next)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Anonymize ${candidate.name}?`}
      width={620}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="danger"
            type="submit"
            form="anonymize"
            busy={anonymize.isPending}
            reason={chosen.size === 0 ? 'Choose a field' : null}
          >
            {`Anonymize ${chosen.size} ${chosen.size === 1 ? 'field' : 'fields'}`}
          </Button>
        </>
      }
    >
      <form id="anonymize" className={forms.form} onSubmit={submit} noValidate>
        {anonymize.error && (
          <Callout tone="crimson" live title="Nothing was anonymized">
            {wordsFor(anonymize.error).message}
          </Callout>
        )}
        <p>
          What is chosen is emptied for good, files included. The profile and its applications stay for the figures, under a number
          instead of a name, and cannot be merged any more. A web hook tells the partner apps which fields went.
        </p>
        <span className={forms.acts}>
          <Button size="xs" onClick={() => setChosen(new Set(everything))}>
            Choose all
          </Button>
          <Button size="xs" onClick={() => setChosen(new Set())}>
            Choose none
          </Button>
        </span>
        {anonymizeGroups.map(({ title, fields }) => (
          <fieldset key={title} className={styles.group}>
            <legend>{title}</legend>
            <div className={styles.fields}>
              {fields.map(([field, label]) => (
                <Checkbox key={field} label={label} checked={chosen.has(field)} onChange={() => toggle(field)} />
              ))}
            </div>
          </fieldset>
        ))}
        {typed.field}
      </form>
    </Dialog>
  )
}
