import {
  Callout,
  NativeSelect,
  PageBar,
  PageBody,
  PageHeader,
  SaveFoot,
  SettingsColumn,
  SettingsSection,
  Switch,
  Textarea,
  TextInput,
} from '@orangery/ui'
import { Answer, call, fieldErrors, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getSettings, type OrganizationSettings, remindWays, setSettings } from '../../contract/index.ts'

/** For the whole organisation: when people may be reminded, how long data is kept, who sees notes. */
export function Page() {
  const settings = useQuery(read(getSettings, {}))
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Times and privacy' }]} />
      <PageHeader title="Times and privacy" />
      <Answer of={settings} what="The settings" rows={6}>
        {(data) => <Form key={JSON.stringify(data)} before={data} />}
      </Answer>
    </PageBody>
  )
}

function Form({ before }: { before: OrganizationSettings }) {
  const [form, setForm] = useState(before)
  const save = useMutation({ mutationFn: () => call(setSettings, { body: form }), onSuccess: () => refresh(getSettings) })
  const wrong = fieldErrors(save.error)
  const set = (change: Partial<OrganizationSettings>) => setForm({ ...form, ...change })
  const number = (
    label: string,
    key: 'fromHour' | 'toHour' | 'keepMonths' | 'reportLinkDays' | 'digestHour',
    description?: string,
  ) => (
    <TextInput
      label={label}
      inputMode="numeric"
      value={String(form[key])}
      error={wrong[key]}
      description={description}
      onChange={(event) => set({ [key]: Number.parseInt(event.currentTarget.value, 10) || 0 })}
    />
  )
  return (
    <SettingsColumn>
      {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
      <SettingsSection
        title="When people are reminded"
        sentence="In each person’s own daytime; this zone is for those whose own is not known."
      >
        <TextInput
          label="Time zone"
          value={form.timeZone}
          error={wrong.timeZone}
          description="Such as Europe/Oslo."
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
        />
        <div className={formStyles.pair}>
          {number('From hour', 'fromHour')}
          {number('To hour', 'toHour')}
        </div>
        <Switch
          label="Saturdays and Sundays as well"
          checked={form.weekends}
          onChange={(event) => set({ weekends: event.currentTarget.checked })}
        />
        <Textarea
          label="Holidays"
          description="One date per line, such as 2026-12-25."
          rows={3}
          value={form.holidays.join('\n')}
          error={wrong.holidays}
          onChange={(event) => set({ holidays: event.currentTarget.value.split('\n').filter(Boolean) })}
        />
        <NativeSelect
          label="Remind by"
          value={form.remindBy}
          data={Object.entries(remindWays).map(([value, label]) => ({ value, label }))}
          error={wrong.remindBy}
          description="An SMS goes beside the mail to referees with a mobile number, after the candidate has confirmed that they agree."
          onChange={(event) => set({ remindBy: event.currentTarget.value as OrganizationSettings['remindBy'] })}
        />
        {number('Hour of daily digests', 'digestHour', 'In each member’s own zone.')}
      </SettingsSection>
      <SettingsSection title="Privacy">
        {number('Months that answers and reports are kept', 'keepMonths', 'Then they are erased for good.')}
        {number('Days that the link in the feed works', 'reportLinkDays')}
        <NativeSelect
          label="Who sees HiPeople’s notes in the feed"
          value={form.noteVisibility}
          data={[
            { value: 'admin_only', label: 'Admins only' },
            { value: 'private', label: 'Private' },
            { value: 'public', label: 'The whole hiring team' },
          ]}
          description="The note of a report holds a link that opens it."
          onChange={(event) => set({ noteVisibility: event.currentTarget.value as OrganizationSettings['noteVisibility'] })}
        />
        <TextInput
          label="Contact for questions about data"
          value={form.privacyContact}
          error={wrong.privacyContact}
          description="Shown to candidates and referees; empty leaves it out."
          onChange={(event) => set({ privacyContact: event.currentTarget.value })}
        />
      </SettingsSection>
      <SaveFoot
        changed={JSON.stringify(form) !== JSON.stringify(before)}
        says="Holds for what is sent from now on."
        busy={save.isPending}
        onSave={() => save.mutate()}
        onCancel={() => setForm(before)}
      />
    </SettingsColumn>
  )
}
