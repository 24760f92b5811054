import { type DeliveryRow, listDeliveries } from '@orangery/contract/recruiting'
import { ChoiceChips, DateText, Empty, NothingFound, PageBar, PersonName, SplitHead, SplitView, Tag, useViewer } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { call } from '../../api.ts'
import { More } from '../../more.tsx'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { DeliveryDetail } from './delivery-detail.tsx'
import styles from './web-hook-log.module.css'

const shows = ['all', 'today', 'failing'] as const

const viewOf = (search: PageProps['search']) => ({
  show: oneOf(shows, search.show) ?? 'all',
  hook: numberIn(search.hook),
  candidate: numberIn(search.candidate),
})

type View = ReturnType<typeof viewOf>

const pagesOf = (view: View) => ({
  queryKey: [listDeliveries.id, view] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
    call(listDeliveries, { query: { ...view, after: pageParam, limit: 50 } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
})

export const prefetch: PageModule['prefetch'] = ({ search, cache }) => cache.prefetchInfiniteQuery(pagesOf(viewOf(search)))

/** The code of the last attempt, or where the delivery stands. */
export function DeliveryCode({ row }: { row: Pick<DeliveryRow, 'state' | 'status' | 'behind'> }) {
  if (row.state === 'dropped') return <Tag mono>dropped</Tag>
  if (row.status === null)
    return (
      <Tag tone={row.state === 'exhausted' ? 'crimson' : 'amber'} mono>
        {row.state === 'exhausted' ? 'none' : 'wait'}
      </Tag>
    )
  return (
    <Tag tone={row.state === 'delivered' ? 'leaf' : 'crimson'} mono>
      {row.status}
    </Tag>
  )
}

const lead: Column<DeliveryRow> = { key: 'code', header: 'Code', width: '72px', cell: (row) => <DeliveryCode row={row} /> }

const columns: readonly Column<DeliveryRow>[] = [
  { key: 'about', header: 'About', cell: (row) => <PersonName name={row.about} />, phone: 'second' },
  { key: 'attempt', header: 'Attempt', align: 'end', cell: attempt },
  { key: 'time', header: 'Time', align: 'end', cell: (row) => <DateText at={row.at} as="log" />, phone: 'end' },
]

function attempt({ behind, attempts, maxAttempts, state }: DeliveryRow): string {
  if (behind) return 'behind 1'
  return state === 'waiting' || attempts > 1 ? `${attempts} of ${maxAttempts}` : String(attempts)
}

export function Page({ search, setSearch }: PageProps) {
  const view = viewOf(search)
  const viewer = useViewer()
  const open = numberIn(search.delivery)
  const log = useInfiniteQuery({ ...pagesOf(view), placeholderData: keepPreviousData, refetchInterval: 15_000 })
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = log.data?.pages[0]?.counts
  const here = { show: view.show === 'all' ? undefined : view.show, hook: view.hook, candidate: view.candidate }
  const narrowed = view.hook !== undefined || view.candidate !== undefined
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Configure' },
          { label: 'Dev Center' },
          { label: 'Web Hooks', href: paths.webHooks() },
          { label: 'Web Hook Log' },
        ]}
      >
        <span className={styles.quiet}>Times in {viewer.zone}</span>
      </PageBar>
      <SplitView
        title="Web Hook Log"
        listLabel="Deliveries"
        detailLabel="Delivery"
        open={open !== undefined}
        backHref={paths.webHookLog(here)}
        list={
          <>
            <SplitHead title="Deliveries">
              <ChoiceChips
                label="Show"
                options={[
                  { value: 'all', label: 'All', count: counts?.all },
                  { value: 'today', label: 'Today', count: counts?.today },
                  { value: 'failing', label: 'Failing', count: counts?.failing },
                ]}
                value={view.show}
                onChange={(show) => setSearch({ show: show === 'all' ? undefined : show })}
              />
            </SplitHead>
            <Answer of={log} what="The deliveries" rows={12}>
              {() =>
                rows.length > 0 ? (
                  <>
                    <RecordTable
                      label="Deliveries"
                      rows={rows}
                      rowKey={(row) => row.id}
                      rowName={(row) => `${row.hook}, ${row.about}`}
                      openKey={open}
                      cut
                      lead={lead}
                      title={{
                        header: 'Web hook',
                        href: (row) => paths.webHookLog({ ...here, delivery: row.id }),
                        cell: (row) => <bdi>{row.hook}</bdi>,
                        meta: (row) => row.when,
                      }}
                      columns={columns}
                    />
                    <More of={log} noun="deliveries" />
                  </>
                ) : narrowed || view.show !== 'all' ? (
                  <NothingFound
                    query={view.show === 'failing' ? 'Failing' : view.show === 'today' ? 'Today' : 'this web hook'}
                    lastFilter={{
                      label: 'all filters',
                      drop: () => setSearch({ show: undefined, hook: undefined, candidate: undefined }),
                    }}
                  />
                ) : (
                  <Empty title="Nothing was delivered yet" how={{ href: paths.webHooks(), label: 'Web Hooks' }}>
                    Every delivery stands here with its attempts, what was sent and what came back.
                  </Empty>
                )
              }
            </Answer>
          </>
        }
        detail={
          open === undefined ? (
            <p className={styles.quiet}>Choose a delivery to see its attempts.</p>
          ) : (
            <DeliveryDetail key={open} id={open} />
          )
        }
      />
    </>
  )
}
