import { Empty, LinkButton, NothingFound, PageBar, SearchField, SplitHead, SplitView, VerbLabel } from '@orangery/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../answer.tsx'
import type { PageModule, PageProps } from '../../../page.ts'
import { paths } from '../../../paths.ts'
import { type ApiOperation, type OpenApi, operationsOf, search } from './openapi.ts'
import { OperationDetail } from './operation.tsx'
import styles from './reference.module.css'

const address = '/openapi/harvest-v1.json'

const reference = {
  queryKey: [address] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const answer = await fetch(address, { signal })
    if (!answer.ok) throw new Error(`The description of the API was answered with ${answer.status}`)
    return operationsOf((await answer.json()) as OpenApi)
  },
  staleTime: Number.POSITIVE_INFINITY,
}

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(reference)

/** Every operation of the Harvest API, group by group, each with a form that calls it. */
export function Page({ search: asked, setSearch }: PageProps) {
  const operations = useQuery(reference)
  const [credentials, setCredentials] = useState({ key: '', actor: '' })
  const q = asked.q ?? ''
  const open = operations.data?.find((one) => one.id === asked.operation)
  return (
    <>
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Dev Center' }, { label: 'API Reference' }]}>
        <LinkButton href={address}>OpenAPI 3.1</LinkButton>
      </PageBar>
      <SplitView
        title="API Reference"
        listLabel="Operations"
        detailLabel="Operation"
        detailWidth={620}
        open={open !== undefined}
        backHref={paths.apiReference({ q: q || undefined })}
        list={
          <>
            <SplitHead title="Harvest API">
              <SearchField label="Search the operations" value={q} onSearch={(text) => setSearch({ q: text || undefined })} />
            </SplitHead>
            <Answer of={operations} what="The description of the API" rows={14}>
              {(all) => <Groups operations={search(all, q)} q={q} open={open?.id} />}
            </Answer>
          </>
        }
        detail={
          open ? (
            <OperationDetail operation={open} credentials={credentials} onCredentials={setCredentials} />
          ) : (
            <Empty title="Choose an operation">
              Each shows what it takes and what it answers, and can be tried with a key of yours. Programs read the same from the
              OpenAPI document.
            </Empty>
          )
        }
      />
    </>
  )
}

function Groups({ operations, q, open }: { operations: readonly ApiOperation[]; q: string; open: string | undefined }) {
  if (operations.length === 0)
    return <NothingFound query={q}>Search by a verb, a path or a name, such as “post candidates”.</NothingFound>
  return [...Map.groupBy(operations, (one) => one.group)].map(([group, members]) => (
    <section key={group} className={styles.group} aria-label={group}>
      <h3>{group}</h3>
      <ul>
        {members.map((one) => (
          <li key={one.id}>
            <a
              href={paths.apiReference({ operation: one.id, q: q || undefined })}
              aria-current={one.id === open ? 'true' : undefined}
              data-deprecated={one.deprecated || undefined}
            >
              <span>
                <VerbLabel verb={one.method} name={one.summary} />
              </span>
              <code>{one.path}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}
