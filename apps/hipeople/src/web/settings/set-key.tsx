import { Button, Callout, Dialog, NativeSelect, PasswordInput, TextInput } from '@orangery/ui'
import { call, fieldErrors, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { lookWithKey, setKey } from '../../contract/index.ts'
import { connectionChanged } from './integrations.tsx'

/** "Set Greenhouse API key": the key, the user in whose name notes are written, and a test of both before "Set" completes. */
export function SetKey({ onClose, actingUserId }: { onClose: () => void; actingUserId: number | null }) {
  const [apiKey, setApiKey] = useState('')
  const [userId, setUserId] = useState(actingUserId === null ? '' : String(actingUserId))
  const [jobId, setJobId] = useState('')
  const look = useMutation({ mutationFn: (job?: number) => call(lookWithKey, { body: { apiKey, jobId: job } }) })
  const save = useMutation({
    mutationFn: () => call(setKey, { body: { apiKey, actingUserId: Number(userId) } }),
    onSuccess: async () => {
      await connectionChanged()
      onClose()
    },
  })
  const wrong = fieldErrors(save.error)
  const missing = Object.values(wrong)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Set Greenhouse API key"
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="set-key" busy={save.isPending}>
            Set
          </Button>
        </>
      }
    >
      <form id="set-key" className={formStyles.form} onSubmit={submit} noValidate>
        {save.error && (
          <Callout tone="crimson" live title={missing.length > 0 ? 'The key cannot be used yet:' : wordsFor(save.error).message}>
            {missing.length > 0 && (
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {missing.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </Callout>
        )}
        <PasswordInput
          label="API key"
          autoComplete="off"
          value={apiKey}
          onChange={(event) => setApiKey(event.currentTarget.value)}
        />
        <TextInput
          label="User ID for notes"
          inputMode="numeric"
          value={userId}
          description="Notes in the Activity Feed are written in this user’s name. Choose one from a job’s hiring team, or type the id."
          onChange={(event) => setUserId(event.currentTarget.value)}
        />
        <div className={formStyles.acts}>
          <Button busy={look.isPending} reason={apiKey ? null : 'Paste the key first'} onClick={() => look.mutate(undefined)}>
            Choose from a hiring team
          </Button>
        </div>
        {look.error && <Callout tone="crimson" live title={wordsFor(look.error).message} />}
        {look.data && (
          <div className={formStyles.pair}>
            <NativeSelect
              label="Job"
              value={jobId}
              data={[
                { value: '', label: 'Choose a job' },
                ...look.data.jobs.map((job) => ({ value: String(job.id), label: `${job.name} (${job.id})` })),
              ]}
              onChange={(event) => {
                setJobId(event.currentTarget.value)
                if (event.currentTarget.value) look.mutate(Number(event.currentTarget.value))
              }}
            />
            {look.data.team.length > 0 && (
              <NativeSelect
                label="Member of its hiring team"
                value={userId}
                data={[
                  { value: '', label: 'Choose a user' },
                  ...look.data.team.map((member) => ({
                    value: String(member.userId),
                    label: `${member.name ?? `User ${member.userId}`}, ${member.roles.join(', ')}`,
                  })),
                ]}
                onChange={(event) => setUserId(event.currentTarget.value)}
              />
            )}
          </div>
        )}
      </form>
    </Dialog>
  )
}
