import { session, setPassword, updateProfile } from '@orangery/contract/accounts'
import {
  Button,
  Callout,
  ChoiceChips,
  NativeSelect,
  PageBar,
  PageBody,
  PageHeader,
  PasswordInput,
  SaveFoot,
  SettingsColumn,
  SettingsSection,
  Switch,
  say,
  TextInput,
  useSingleLetters,
} from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refresh } from '../api.ts'
import { fieldErrors, wordsFor } from '../error-words.ts'
import { useAccount } from '../session.ts'
import { themes, useThemeChoice } from '../theme-choice.ts'

const zones = Intl.supportedValuesOf('timeZone')

export function Page() {
  const account = useAccount()
  const [name, setName] = useState(account.name)
  const [timeZone, setTimeZone] = useState(account.timeZone)
  const changed = name !== account.name || timeZone !== account.timeZone
  const save = useMutation({
    mutationFn: () => call(updateProfile, { body: { name, timeZone } }),
    onSuccess: async () => {
      await refresh(session)
      say('Saved your account')
    },
  })
  const wrong = fieldErrors(save.error)
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'Account' }]} />
      <PageHeader title="Account" meta={[account.email]} />
      <SettingsColumn>
        <SettingsSection title="You" sentence="How your name and times are shown.">
          {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
          <TextInput
            label="Name"
            dir="auto"
            value={name}
            error={wrong.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label="Time zone"
            description="Times everywhere are shown in this zone."
            data={[...(zones.includes(timeZone) ? [] : [timeZone]), ...zones]}
            value={timeZone}
            error={wrong.timeZone}
            onChange={(event) => setTimeZone(event.currentTarget.value)}
          />
        </SettingsSection>
        <Appearance />
        <Password />
      </SettingsColumn>
      <SaveFoot
        changed={changed}
        says="Your name changes for everybody, your time zone for you alone."
        busy={save.isPending}
        onSave={() => save.mutate()}
        onCancel={() => {
          setName(account.name)
          setTimeZone(account.timeZone)
        }}
      />
    </PageBody>
  )
}

function Appearance() {
  const [scheme, choose] = useThemeChoice()
  const [letters, setLetters] = useSingleLetters()
  return (
    <SettingsSection title="Screen and keys" sentence="The theme follows your account, the keys stay with this browser.">
      <ChoiceChips label="Theme" options={themes} value={scheme} onChange={choose} />
      <Switch
        label="Single letters act as shortcuts"
        description="Off, only keys with Ctrl, ⌘ or Alt work."
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
      />
    </SettingsSection>
  )
}

function Password() {
  const { hasPassword } = useAccount()
  const [current, setCurrent] = useState('')
  const [password, setText] = useState('')
  const save = useMutation({
    mutationFn: () => call(setPassword, { body: { password, current: current || undefined } }),
    onSuccess: async () => {
      await refresh(session)
      setCurrent('')
      setText('')
      say('Changed your password')
    },
  })
  const wrong = fieldErrors(save.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <SettingsSection
      title="Password"
      sentence={
        hasPassword
          ? 'Changing it signs out every other browser.'
          : 'You have none yet: you came in by a link. Set one to sign in again tomorrow.'
      }
    >
      <form onSubmit={submit} style={{ display: 'contents' }} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          disabled={!hasPassword}
          value={current}
          error={wrong.current}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the present password' }}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          description="At least 10 characters."
          value={password}
          error={wrong.password}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the new password' }}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span>
          <Button type="submit" busy={save.isPending} reason={password === '' ? 'Write a new password first' : null}>
            {hasPassword ? 'Change the password' : 'Set the password'}
          </Button>
        </span>
      </form>
    </SettingsSection>
  )
}
