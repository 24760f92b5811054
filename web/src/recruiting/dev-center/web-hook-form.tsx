import { createWebHook, deleteWebHook, getWebHook, listWebHooks, me, updateWebHook } from '@orangery/contract/recruiting'
import {
  Button,
  Callout,
  ConfirmDialog,
  LinkButton,
  NativeSelect,
  PageBar,
  PageBody,
  PageHeader,
  SettingsColumn,
  say,
  TextInput,
} from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Reply, read, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import { numberIn, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import forms from '../forms.module.css'
import { AdvancedSettings } from './advanced-settings.tsx'
import { DevelopmentBanner } from './credentials.tsx'
import { blankDraft, bodyOf, draftOf, type Hook, type HookDraft } from './hook-draft.ts'
import styles from './hook-form.module.css'
import { SecretKey } from './secret-key.tsx'
import { HookState } from './web-hooks.tsx'
import { WhenSelect } from './when-select.tsx'

type Saved = Reply<typeof createWebHook>
type Listing = Reply<typeof listWebHooks>

/** "Create a New Web Hook", and the same form for one that exists. */
export function Page({ params, go }: PageProps) {
  const id = numberIn(params.id)
  const listing = useQuery(read(listWebHooks, {}))
  const hook = useQuery({ ...read(getWebHook, { params: { id: id ?? 0 } }), enabled: id !== undefined })
  return (
    <PageBody>
      <RecordAnswer title="Web Hook" of={listing} what="Web Hooks" rows={6}>
        {(list) =>
          id === undefined ? (
            <HookForm list={list} stored={undefined} go={go} />
          ) : (
            <RecordAnswer title="Web Hook" of={hook} what="The web hook" rows={6}>
              {(stored) => <HookForm key={stored.id} list={list} stored={stored} go={go} />}
            </RecordAnswer>
          )
        }
      </RecordAnswer>
    </PageBody>
  )
}

interface HookFormProps {
  list: Listing
  stored: Hook | undefined
  go: PageProps['go']
}

function HookForm({ list, stored, go }: HookFormProps) {
  const [draft, setDraft] = useState<HookDraft>(() => (stored ? draftOf(stored) : blankDraft))
  const change = (patch: Partial<HookDraft>) => setDraft((now) => ({ ...now, ...patch }))
  const title = stored ? stored.name : 'Create a New Web Hook'
  const save = useMutation({
    mutationFn: () =>
      stored
        ? call(updateWebHook, { params: { id: stored.id }, body: bodyOf(draft) })
        : call(createWebHook, { body: bodyOf(draft) }),
    onSuccess: async ({ disabled }) => {
      change({ secretKey: undefined, basicPassword: '', clientSecret: '', disabled })
      await refresh(listWebHooks, getWebHook, me)
    },
  })
  const wrong = fieldErrors(save.error)
  const made = !stored && save.isSuccess
  const text = (key: 'name' | 'endpointUrl' | 'errorRecipientEmail') => ({
    value: draft[key],
    error: wrong[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <>
      <PageBar
        crumbs={[{ label: 'Configure' }, { label: 'Dev Center' }, { label: 'Web Hooks', href: paths.webHooks() }, { label: title }]}
      />
      <PageHeader title={<bdi>{title}</bdi>} meta={stored && [<HookState key="state" hook={stored} />]}>
        {stored && <LinkButton href={paths.webHookLog({ hook: stored.id })}>Its deliveries</LinkButton>}
        {stored && <Delete hook={stored} go={go} />}
      </PageHeader>
      <SettingsColumn>
        {list.development && <DevelopmentBanner />}
        {save.data && <Outcome saved={save.data} made={made} />}
        {!made && (
          <form className={forms.form} onSubmit={submit} noValidate>
            {save.error && (
              <Callout
                tone="crimson"
                live
                title={Object.keys(wrong).length > 0 ? 'Nothing was saved: see the marked fields' : 'Nothing was saved'}
              >
                {Object.keys(wrong).length > 0 ? null : wordsFor(save.error).message}
              </Callout>
            )}
            <TextInput label="Name" dir="auto" {...text('name')} />
            <WhenSelect options={list.events} value={draft.action} error={wrong.action} onChange={(action) => change({ action })} />
            <TextInput label="Endpoint URL" inputMode="url" placeholder="https://" {...text('endpointUrl')} />
            <SecretKey
              value={draft.secretKey}
              stored={stored !== undefined}
              error={wrong.secretKey}
              onChange={(secretKey) => change({ secretKey })}
            />
            <TextInput
              label="Error recipient email"
              type="email"
              description="Mailed when the last attempt of a delivery has failed."
              {...text('errorRecipientEmail')}
            />
            <NativeSelect
              label="Disabled?"
              data={['No', 'Yes']}
              value={draft.disabled ? 'Yes' : 'No'}
              error={wrong.disabled}
              description="Yes: no delivery is made, and none is kept for later."
              onChange={(event) => change({ disabled: event.currentTarget.value === 'Yes' })}
            />
            <AdvancedSettings draft={draft} change={change} wrong={wrong} stored={stored} />
            <div className={styles.acts}>
              <Button look="ink" type="submit" busy={save.isPending}>
                {stored ? 'Save' : 'Create Web hook'}
              </Button>
              <LinkButton href={paths.webHooks()}>Cancel</LinkButton>
              <span className={forms.quiet} style={{ alignSelf: 'center' }}>
                A ping is posted to the endpoint; refused, the hook is saved as disabled.
              </span>
            </div>
          </form>
        )}
      </SettingsColumn>
    </>
  )
}

/** What saving did: the ping's answer, and what one should know. */
function Outcome({ saved, made }: { saved: Saved; made: boolean }) {
  const { ping, warnings } = saved
  return (
    <div className={forms.stack}>
      {ping && !ping.ok ? (
        <Callout tone="amber" live title="Saved as disabled: the ping failed">
          {ping.reason ?? `The endpoint answered ${ping.status}.`} Mend the endpoint, then set “Disabled?” to No: that pings again.
        </Callout>
      ) : (
        <Callout tone="leaf" live title={made ? 'The web hook is saved' : 'Saved'}>
          {ping
            ? `The endpoint answered the ping with ${ping.status}.`
            : saved.disabled
              ? 'It is disabled, so nothing was sent.'
              : null}
        </Callout>
      )}
      {warnings.map((warning) => (
        <Callout key={warning} tone="amber" title={warning} />
      ))}
      {made && (
        <div className={styles.acts}>
          <LinkButton look="ink" href={paths.webHooks()}>
            To the Web Hooks
          </LinkButton>
          <LinkButton href={paths.webHook(saved.id)}>Open it</LinkButton>
        </div>
      )}
    </div>
  )
}

function Delete({ hook, go }: { hook: Hook; go: PageProps['go'] }) {
  const [asks, setAsks] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(deleteWebHook, { params: { id: hook.id } }),
    onSuccess: async ({ dropped }) => {
      await refresh(listWebHooks, me)
      say(`Deleted ${hook.name}${dropped > 0 ? `; ${dropped} waiting deliveries were dropped` : ''}`)
      go(paths.webHooks())
    },
  })
  return (
    <>
      <Button onClick={() => setAsks(true)}>Delete</Button>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Delete “${hook.name}”?`}
        verb="Delete the web hook"
        destroys
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        {hook.waiting > 0 ? `${hook.waiting} waiting deliveries are dropped.` : 'No delivery is waiting.'} The log keeps what was
        sent.
        {remove.error && <Callout tone="crimson" live title={wordsFor(remove.error).message} />}
      </ConfirmDialog>
    </>
  )
}
