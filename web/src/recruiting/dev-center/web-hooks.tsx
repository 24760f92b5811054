import { listWebHooks, type WebHookRow } from '@orangery/contract/recruiting'
import { DateText, Dot, Empty, LinkButton, PageBar, PageBody, PageHeader, Tag } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { read } from '../../api.ts'
import listStyles from '../../list-page.module.css'
import type { PageModule } from '../../page.ts'
import { paths } from '../../paths.ts'
import { DevelopmentBanner } from './credentials.tsx'

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listWebHooks, {}))

const columns: readonly Column<WebHookRow>[] = [
  { key: 'when', header: 'When', cell: (hook) => hook.when, phone: 'second' },
  { key: 'state', header: 'Disabled?', cell: (hook) => <HookState hook={hook} />, phone: 'second' },
  {
    key: 'waiting',
    header: 'Waiting',
    align: 'end',
    cell: (hook) => (hook.waiting > 0 ? hook.waiting.toLocaleString('en') : 'none'),
  },
  { key: 'last', header: 'Last delivery', align: 'end', cell: (hook) => <LastDelivery of={hook.lastDelivery} /> },
]

export function HookState({ hook }: { hook: Pick<WebHookRow, 'disabled' | 'goneAt' | 'disabledReason'> }) {
  if (hook.goneAt)
    return (
      <Tag tone="crimson" icon={<Dot kind="failed" />}>
        Gone: the endpoint answered 410
      </Tag>
    )
  if (!hook.disabled)
    return (
      <Tag tone="leaf" icon={<Dot kind="ok" />}>
        No
      </Tag>
    )
  return (
    <Tag tone={hook.disabledReason ? 'amber' : 'neutral'} icon={<Dot kind={hook.disabledReason ? 'waiting' : 'none'} />}>
      {hook.disabledReason ? `Yes: ${hook.disabledReason}` : 'Yes'}
    </Tag>
  )
}

function LastDelivery({ of }: { of: WebHookRow['lastDelivery'] }) {
  if (!of) return 'never'
  return (
    <>
      <Tag tone={of.ok ? 'leaf' : 'crimson'} mono>
        {of.status ?? 'no answer'}
      </Tag>{' '}
      <DateText at={of.at} as="recent" />
    </>
  )
}

export function Page() {
  const hooks = useQuery(read(listWebHooks, {}))
  const create = (
    <LinkButton look="ink" icon={<IconPlus size={15} />} href={paths.newWebHook()}>
      Create a New Web Hook
    </LinkButton>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Dev Center' }, { label: 'Web Hooks' }]} />
      <div className={listStyles.top}>
        <PageHeader title="Web Hooks" count={hooks.data?.rows.length}>
          {hooks.data && <LinkButton href={paths.webHookLog()}>Web Hook Log</LinkButton>}
          {hooks.data && <LinkButton href={paths.webHooksFromTemplate()}>Create from a template</LinkButton>}
          {hooks.data && create}
        </PageHeader>
        {hooks.data?.development && (
          <div className={listStyles.note}>
            <DevelopmentBanner />
          </div>
        )}
      </div>
      <section className={listStyles.list} aria-label="Web Hooks">
        <Answer of={hooks} what="Web Hooks" rows={5}>
          {({ rows }) =>
            rows.length > 0 ? (
              <RecordTable
                label="Web Hooks"
                rows={rows}
                rowKey={(hook) => hook.id}
                rowName={(hook) => hook.name}
                title={{
                  header: 'Name',
                  href: (hook) => paths.webHook(hook.id),
                  cell: (hook) => <bdi>{hook.name}</bdi>,
                  meta: (hook) => <code>{hook.endpointUrl}</code>,
                }}
                columns={columns}
              />
            ) : (
              <Empty
                title="No web hooks yet"
                action={create}
                how={{ href: paths.connections(), label: 'A guided connect makes those of a partner' }}
              >
                A web hook tells an endpoint of yours, signed, when something happens here.
              </Empty>
            )
          }
        </Answer>
      </section>
    </PageBody>
  )
}
