import {
  type AssessmentPartner,
  type AssessmentPartnerBody,
  addAssessmentPartner,
  askPartnerTests,
  changeAssessmentPartner,
  listAssessmentPartners,
} from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, PasswordInput, say, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { cache, call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'

const blank: AssessmentPartnerBody = {
  name: '',
  listTestsUrl: '',
  sendTestUrl: '',
  testStatusUrl: '',
  responseErrorUrl: '',
  key: '',
  mode: 'completed_by_partner',
}

const urls = [
  ['listTestsUrl', 'List tests URL', 'https://partner.example/api/list_tests'],
  ['sendTestUrl', 'Send test URL', 'https://partner.example/api/send_test'],
  ['testStatusUrl', 'Test status URL', 'https://partner.example/api/test_status'],
  ['responseErrorUrl', 'Response error URL', 'https://partner.example/api/response_error'],
] as const

/** Adds a partner, or changes one. After saving, the partner is asked for its tests at once. */
export function PartnerForm({ partner, onClose }: { partner?: AssessmentPartner; onClose: () => void }) {
  const [form, setForm] = useState<AssessmentPartnerBody>(partner ? formOf(partner) : blank)
  const save = useMutation({
    mutationFn: async () => {
      const { key, ...rest } = form
      const body = key ? { ...rest, key } : rest
      if (!partner) return (await call(addAssessmentPartner, { body })).id
      await call(changeAssessmentPartner, { params: { id: partner.id }, body })
      return partner.id
    },
    onSuccess: async (id) => {
      await refresh(listAssessmentPartners)
      onClose()
      say(partner ? `Saved ${form.name}` : `Added ${form.name}`)
      await cache.prefetchQuery({
        queryKey: [askPartnerTests.id, id] as const,
        queryFn: () => call(askPartnerTests, { params: { id } }),
        retry: false,
        staleTime: 0,
      })
    },
  })
  const wrong = fieldErrors(save.error)
  const field = (key: Exclude<keyof AssessmentPartnerBody, 'mode'>) => ({
    value: form[key] ?? '',
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
      title={partner ? `Edit ${partner.name}` : 'Add an assessment partner'}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="assessment-partner" busy={save.isPending}>
            Save and test
          </Button>
        </>
      }
    >
      <form id="assessment-partner" className={styles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput label="Name" description="As people here know it." {...field('name')} />
        <PasswordInput
          label="Key"
          description={
            partner
              ? 'Left empty, the present key stays. It is never shown.'
              : 'The partner issues one for your organisation. It goes with every call and is never shown again.'
          }
          autoComplete="off"
          {...field('key')}
        />
        {urls.map(([key, label, example]) => (
          <TextInput key={key} label={label} placeholder={example} inputMode="url" spellCheck={false} {...field(key)} />
        ))}
        <NativeSelect
          label="Completion"
          description="Ask the partner which it is. Hourly is for old integrations that cannot say it themselves."
          data={[
            { value: 'completed_by_partner', label: 'The partner says when a test is completed' },
            { value: 'polled_hourly', label: 'Ask the partner every hour, for eight weeks' },
          ]}
          value={form.mode}
          onChange={(event) =>
            setForm({ ...form, mode: event.currentTarget.value === 'polled_hourly' ? 'polled_hourly' : 'completed_by_partner' })
          }
        />
      </form>
    </Dialog>
  )
}

function formOf(partner: AssessmentPartner): AssessmentPartnerBody {
  const { name, listTestsUrl, sendTestUrl, testStatusUrl, responseErrorUrl, mode } = partner
  return { name, listTestsUrl, sendTestUrl, testStatusUrl, responseErrorUrl, mode, key: '' }
}
