import { connectApp, listConnections, listCredentials, listWebHooks, me } from '@orangery/contract/recruiting'
import {
  Button,
  Callout,
  DateText,
  Empty,
  PageBar,
  PageBody,
  PageHeader,
  ProductArch,
  type ProductId,
  products,
  Tag,
} from '@orangery/ui'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import type { PageModule, PageProps } from '../../page.ts'
import styles from './connections.module.css'

type App = Reply<typeof listConnections>['apps'][number]

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listConnections, {}))

const isProduct = (id: string): id is ProductId => id in products

export function Page({ search }: PageProps) {
  const connections = useQuery(read(listConnections, {}))
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Dev Center' }, { label: 'Connections' }]} />
      <PageHeader
        title="Connections"
        meta={['A guided connect does what the setup guide tells a person to do, and shows each step.']}
      />
      <div className={styles.apps}>
        <Answer of={connections} what="The connections" rows={3}>
          {({ apps }) =>
            apps.length > 0 ? (
              apps.map((app) => <AppCard key={app.id} app={app} asked={search.app === app.id} />)
            ) : (
              <Empty title="No partner apps">This installation serves none.</Empty>
            )
          }
        </Answer>
      </div>
    </PageBody>
  )
}

function AppCard({ app, asked }: { app: App; asked: boolean }) {
  const connect = useMutation({
    mutationFn: () => call(connectApp, { params: { app: app.id }, body: {} }),
    onSettled: () => refresh(listConnections, listCredentials, listWebHooks, me),
  })
  const connected = app.connectedAt !== null
  return (
    <article className={styles.app} aria-label={app.name}>
      {isProduct(app.id) ? <ProductArch product={app.id} size="large" /> : <span />}
      <div>
        <h2>
          {app.name} {connected && <Tag tone="leaf">Connected</Tag>}
        </h2>
        <p>{app.summary}</p>
        <small>
          {app.size}
          {app.connectedAt && (
            <>
              , since <DateText at={app.connectedAt} />
            </>
          )}
        </small>
      </div>
      <span className={styles.act}>
        <Button
          look={connected ? 'default' : asked ? 'ink' : 'default'}
          busy={connect.isPending}
          onClick={() => connect.mutate()}
          aria-label={`${connected ? 'Connect again' : 'Connect'} ${app.name}`}
        >
          {connected ? 'Connect again' : 'Connect'}
        </Button>
      </span>
      {(connect.data || connect.error) && (
        <div className={styles.steps} role="status">
          {connect.error && <Callout tone="crimson" title={wordsFor(connect.error).message} />}
          {connect.data && <Steps steps={connect.data.steps} ok={connect.data.ok} />}
        </div>
      )}
    </article>
  )
}

function Steps({ steps, ok }: { steps: Reply<typeof connectApp>['steps']; ok: boolean }) {
  return (
    <>
      <ol className={styles.stepList}>
        {steps.map((step) => (
          <li key={step.title} data-failed={!step.ok || undefined}>
            {step.ok ? <IconCheck size={16} stroke={2.4} aria-label="Done" /> : <IconAlertTriangle size={16} aria-label="Failed" />}
            <strong>{step.title}</strong>
            <p>{step.detail}</p>
          </li>
        ))}
      </ol>
      <Callout
        tone={ok ? 'leaf' : 'crimson'}
        title={
          ok
            ? 'Connected. Everything that the setup guide asks for is in place.'
            : 'Stopped at the step that failed; what was done before stays and is used when you connect again.'
        }
      />
    </>
  )
}
