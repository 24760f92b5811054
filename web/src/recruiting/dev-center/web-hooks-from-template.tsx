import {
  createWebHooksFromTemplate,
  listWebHooks,
  listWebHookTemplates,
  me,
  type WebHookTemplate,
} from '@orangery/contract/recruiting'
import {
  Button,
  Callout,
  Dot,
  LinkButton,
  NativeSelect,
  PageBar,
  PageBody,
  PageHeader,
  SettingsColumn,
  Tag,
  TextInput,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { RecordAnswer } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Reply, read, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import type { PageModule, PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import forms from '../forms.module.css'
import styles from './hook-form.module.css'
import { SecretKey } from './secret-key.tsx'

type Made = Reply<typeof createWebHooksFromTemplate>['rows'][number]

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listWebHookTemplates, {}))

const title = 'Create from a template'

const made: readonly Column<Made>[] = [
  { key: 'when', header: 'When', cell: (hook) => hook.when, phone: 'second' },
  { key: 'ping', header: 'Ping', cell: (hook) => <Ping of={hook} />, phone: 'second' },
]

function Ping({ of }: { of: Made }) {
  if (!of.disabled)
    return (
      <Tag tone="leaf" icon={<Dot kind="ok" />}>
        Answered with {of.ping?.status}
      </Tag>
    )
  return (
    <Tag tone="amber" icon={<Dot kind="waiting" />}>
      Saved as disabled: {of.ping?.reason ?? 'the ping failed'}
    </Tag>
  )
}

/** All web hooks of a partner's setup guide at once, with one endpoint and one secret. */
export function Page({ search }: PageProps) {
  const templates = useQuery(read(listWebHookTemplates, {}))
  return (
    <PageBody>
      <PageBar
        crumbs={[{ label: 'Configure' }, { label: 'Dev Center' }, { label: 'Web Hooks', href: paths.webHooks() }, { label: title }]}
      />
      <PageHeader title={title} meta={['The web hooks that a partner’s setup guide has one make, name by name.']} />
      <RecordAnswer title={title} of={templates} what="The templates" rows={6}>
        {({ rows }) => <TemplateForm templates={rows} first={search.template} />}
      </RecordAnswer>
    </PageBody>
  )
}

function TemplateForm({ templates, first }: { templates: readonly WebHookTemplate[]; first: string | undefined }) {
  const [id, setId] = useState(templates.find((one) => one.id === first)?.id ?? templates[0]?.id ?? '')
  const [endpointUrl, setEndpointUrl] = useState('')
  const [secretKey, setSecretKey] = useState('')
  /** Undefined: as the template has it. */
  const [recipient, setRecipient] = useState<string>()
  const template = templates.find((one) => one.id === id)
  const create = useMutation({
    mutationFn: () =>
      call(createWebHooksFromTemplate, {
        params: { template: id },
        body: { endpointUrl, secretKey, errorRecipientEmail: recipient },
      }),
    onSuccess: () => refresh(listWebHooks, me),
  })
  if (!template) return <Callout tone="amber" title="There are no templates" />
  if (create.data) return <Outcome rows={create.data.rows} />
  const wrong = fieldErrors(create.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate()
  }
  return (
    <SettingsColumn>
      <form className={forms.form} onSubmit={submit} noValidate>
        {create.error && (
          <Callout
            tone="crimson"
            live
            title={Object.keys(wrong).length > 0 ? 'Nothing was saved: see the marked fields' : wordsFor(create.error).message}
          />
        )}
        <NativeSelect
          label="Template"
          data={templates.map((one) => ({ value: one.id, label: `${one.partner}: ${countOf(one.hooks.length)}` }))}
          value={id}
          onChange={(event) => {
            setId(event.currentTarget.value)
            setRecipient(undefined)
          }}
        />
        <TextInput
          label="Endpoint URL"
          inputMode="url"
          placeholder="https://"
          value={endpointUrl}
          error={wrong.endpointUrl}
          onChange={(event) => setEndpointUrl(event.currentTarget.value)}
        />
        <SecretKey value={secretKey} stored={false} error={wrong.secretKey} onChange={(value) => setSecretKey(value ?? '')} />
        <TextInput
          label="Error recipient email"
          type="email"
          description="Mailed when the last attempt of a delivery has failed."
          value={recipient ?? template.errorRecipientEmail ?? ''}
          error={wrong.errorRecipientEmail}
          onChange={(event) => setRecipient(event.currentTarget.value)}
        />
        <table className={styles.listed} aria-label={`Web hooks of ${template.partner}`}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {template.hooks.map((hook) => (
              <tr key={hook.action}>
                <td>
                  <bdi>{hook.name}</bdi>
                </td>
                <td>{hook.when}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={styles.acts}>
          <Button look="ink" type="submit" busy={create.isPending}>
            Create {countOf(template.hooks.length)}
          </Button>
          <LinkButton href={paths.webHooks()}>Cancel</LinkButton>
        </div>
      </form>
    </SettingsColumn>
  )
}

function countOf(hooks: number): string {
  return hooks === 1 ? '1 web hook' : `${hooks} web hooks`
}

function Outcome({ rows }: { rows: readonly Made[] }) {
  const refused = rows.filter(({ disabled }) => disabled)
  return (
    <SettingsColumn>
      <div className={forms.stack}>
        {refused.length === 0 ? (
          <Callout tone="leaf" live title={`${countOf(rows.length)} saved; the endpoint answered every ping`} />
        ) : (
          <Callout tone="amber" live title={`${countOf(rows.length)} saved, ${refused.length} as disabled: the ping failed`}>
            Mend the endpoint, then set “Disabled?” to No: that pings again.
          </Callout>
        )}
        {[...new Set(rows.flatMap(({ warnings }) => warnings))].map((warning) => (
          <Callout key={warning} tone="amber" title={warning} />
        ))}
        <RecordTable
          label="Web hooks that were made"
          rows={rows}
          rowKey={(hook) => hook.id}
          rowName={(hook) => hook.name}
          title={{ header: 'Name', href: (hook) => paths.webHook(hook.id), cell: (hook) => <bdi>{hook.name}</bdi> }}
          columns={made}
        />
        <div className={styles.acts}>
          <LinkButton look="ink" href={paths.webHooks()}>
            To the Web Hooks
          </LinkButton>
        </div>
      </div>
    </SettingsColumn>
  )
}
