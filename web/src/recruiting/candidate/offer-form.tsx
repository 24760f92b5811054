import { type CandidateProfile, changeOffer, createOffer, type listOffers, type OfferVersion } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, say, Textarea, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Reply } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'
import { OfferFieldInput } from './offer-field.tsx'
import { draftOf, type FieldDraft, inputOf } from './offer-values.ts'

interface OfferFormProps {
  candidate: CandidateProfile
  applicationId: number
  offers: Reply<typeof listOffers>
  /** The version that is changed; left out for a new offer. */
  offer: OfferVersion | undefined
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** Start date, opening, the fields that Custom Options ask for, and notes. */
export function OfferForm({ candidate, applicationId, offers, offer, onClose, onDone }: OfferFormProps) {
  const [form, setForm] = useState({
    startsAt: offer?.startsAt ?? '',
    openingId: String(offer?.opening?.id ?? ''),
    notes: offer?.notes ?? '',
  })
  const rawOf = (key: string) => offer?.fields.find((field) => field.key === key)?.raw
  const [drafts, setDrafts] = useState<Readonly<Record<string, FieldDraft>>>(() =>
    Object.fromEntries(offers.fields.map(({ key }) => [key, draftOf(rawOf(key))])),
  )
  const sent = offers.fields.flatMap((field) => {
    const had = rawOf(field.key) !== null && rawOf(field.key) !== undefined
    const input = inputOf(field, drafts[field.key] ?? {}, had)
    return input === undefined ? [] : [[field.key, input] as const]
  })
  const save = useMutation({
    mutationFn: () =>
      call(offer ? changeOffer : createOffer, {
        params: { id: applicationId },
        body: {
          startsAt: form.startsAt || null,
          openingId: form.openingId || null,
          notes: form.notes || null,
          fields: Object.fromEntries(sent),
        },
      }),
    onSuccess: async () => {
      await onDone()
      onClose()
      say(offer ? `Changed the offer to ${candidate.name}` : `Made an offer for ${candidate.name}`)
    },
  })
  const wrong = fieldErrors(save.error)
  const problemOf = (key: string) =>
    wrong[`custom_fields[${key}]`] ?? wrong[`custom_fields[${sent.findIndex(([name]) => name === key)}]`]
  const field = (key: keyof typeof form) => ({
    value: form[key],
    error: wrong[key],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [key]: event.currentTarget.value }),
  })
  const openings = [...offers.openings, ...(offer?.opening ? [offer.opening] : [])]
  const choices = [...new Map(openings.map((opening) => [opening.id, opening])).values()]
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={offer ? `Change the offer to ${candidate.name}` : `Offer for ${candidate.name}`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="offer" busy={save.isPending}>
            {offer ? 'Save' : 'Create Offer'}
          </Button>
        </>
      }
    >
      <form id="offer" className={styles.form} onSubmit={submit} noValidate>
        {save.error && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <div className={styles.pair}>
          <TextInput label="Start date" type="date" {...field('startsAt')} />
          <NativeSelect
            label="Opening"
            data={[
              { value: '', label: 'Not chosen yet' },
              ...choices.map(({ id, openingId }) => ({ value: String(id), label: openingId ?? `Opening ${id}` })),
            ]}
            {...field('openingId')}
          />
        </div>
        {offers.fields.map((one) => (
          <OfferFieldInput
            key={one.key}
            field={one}
            draft={drafts[one.key] ?? {}}
            error={problemOf(one.key)}
            onChange={(draft) => setDrafts({ ...drafts, [one.key]: draft })}
          />
        ))}
        <Textarea label="Notes" autosize minRows={2} {...field('notes')} />
      </form>
    </Dialog>
  )
}
