import { Button, IconButton, Switch, TextInput } from '@orangery/ui'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import type { Hook, HookDraft } from './hook-draft.ts'
import styles from './hook-form.module.css'

interface AdvancedProps {
  draft: HookDraft
  change: (patch: Partial<HookDraft>) => void
  wrong: Readonly<Record<string, string>>
  /** The hook as it is stored: says which secrets are set. */
  stored: Hook | undefined
}

/** Authentication, further headers, retries and order. A wrong field opens it. */
export function AdvancedSettings({ draft, change, wrong, stored }: AdvancedProps) {
  const problem = Object.keys(wrong).some((field) => field.startsWith('advanced'))
  const text = (
    key: 'basicUser' | 'basicPassword' | 'tokenUrl' | 'clientId' | 'clientSecret' | 'scope' | 'retries' | 'laneWaitSeconds',
    field: string,
  ) => ({
    value: draft[key],
    error: wrong[`advanced.${field}`],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  })
  return (
    <details className={styles.advanced} open={problem || undefined}>
      <summary>Advanced Settings</summary>
      <div>
        <fieldset>
          <legend>Basic authentication</legend>
          <TextInput label="User" autoComplete="off" {...text('basicUser', 'basicAuth.user')} />
          <SecretText label="Password" set={stored?.advanced.basicPasswordSet} {...text('basicPassword', 'basicAuth.password')} />
        </fieldset>
        <fieldset>
          <legend>OAuth, client credentials</legend>
          <TextInput label="Token URL" {...text('tokenUrl', 'oauth.tokenUrl')} />
          <TextInput label="Client ID" autoComplete="off" {...text('clientId', 'oauth.clientId')} />
          <SecretText label="Client secret" set={stored?.advanced.oauthSecretSet} {...text('clientSecret', 'oauth.clientSecret')} />
          <TextInput label="Scope" {...text('scope', 'oauth.scope')} />
        </fieldset>
        <Headers draft={draft} change={change} wrong={wrong} />
        <fieldset>
          <legend>Retries and order</legend>
          <TextInput
            label="Retries"
            inputMode="numeric"
            description="0 to 25 after the first attempt. Empty: the usual six, the last after 15 h 16 min."
            {...text('retries', 'retries')}
          />
          <TextInput
            label="Seconds that a candidate’s later deliveries wait behind a failing one"
            inputMode="numeric"
            description="0 to 57,600. 120 is usual; then they overtake, and the log says so."
            {...text('laneWaitSeconds', 'laneWaitSeconds')}
          />
          <Choice
            label="Count every 2xx as success"
            description="Off, only 200 is."
            on={draft.anySuccess}
            set={(anySuccess) => change({ anySuccess })}
          />
          <Choice
            label="Wait as Retry-After says"
            description="At most until the next row of the table."
            on={draft.honourRetryAfter}
            set={(honourRetryAfter) => change({ honourRetryAfter })}
          />
          <Choice
            label="Stop at 410"
            description="The endpoint is gone: the hook is marked, the error recipient is mailed."
            on={draft.honourGone}
            set={(honourGone) => change({ honourGone })}
          />
        </fieldset>
      </div>
    </details>
  )
}

function Headers({ draft, change, wrong }: Omit<AdvancedProps, 'stored'>) {
  const { headers } = draft
  const set = (key: number, patch: { name?: string; value?: string }) =>
    change({ headers: headers.map((header) => (header.key === key ? { ...header, ...patch } : header)) })
  return (
    <fieldset>
      <legend>Further headers</legend>
      {headers.map(({ key, name, value }, place) => (
        <div key={key} className={styles.header}>
          <TextInput
            aria-label={`Name of header ${place + 1}`}
            placeholder="X-Name"
            value={name}
            error={wrong[`advanced.headers.${place}.name`]}
            onChange={(event) => set(key, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Value of header ${place + 1}`}
            value={value}
            error={wrong[`advanced.headers.${place}.value`]}
            onChange={(event) => set(key, { value: event.currentTarget.value })}
          />
          <IconButton
            label={`Remove header ${place + 1}`}
            icon={<IconTrash size={16} />}
            onClick={() => change({ headers: headers.filter((header) => header.key !== key) })}
          />
        </div>
      ))}
      {wrong['advanced.headers'] && <p role="alert">{wrong['advanced.headers']}</p>}
      <span>
        <Button
          icon={<IconPlus size={14} />}
          onClick={() =>
            change({ headers: [...headers, { key: Math.max(0, ...headers.map((header) => header.key)) + 1, name: '', value: '' }] })
          }
        >
          Add a header
        </Button>
      </span>
    </fieldset>
  )
}

function SecretText({ set, ...props }: { set: boolean | undefined } & ComponentProps<typeof TextInput>) {
  return (
    <TextInput
      type="password"
      autoComplete="new-password"
      placeholder={set ? '•••••••• stays unless replaced' : undefined}
      {...props}
    />
  )
}

function Choice({ label, description, on, set }: { label: string; description: string; on: boolean; set: (on: boolean) => void }) {
  return <Switch label={label} description={description} checked={on} onChange={(event) => set(event.currentTarget.checked)} />
}
