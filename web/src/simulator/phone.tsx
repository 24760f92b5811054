import { listPhone, type PhoneRow } from '@orangery/contract/simulator'
import { DateText, Empty, PageBar, SplitView, Tag } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../answer.tsx'
import { call } from '../api.ts'
import { More } from '../more.tsx'
import type { PageModule, PageProps } from '../page.ts'
import { paths } from '../paths.ts'
import styles from './mailbox.module.css'
import { OnlyInDemo } from './only-in-demo.tsx'
import { PhoneConversation } from './phone-conversation.tsx'

const conversations = {
  queryKey: [listPhone.id] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
    call(listPhone, { query: { after: pageParam } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
}

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchInfiniteQuery(conversations)

const columns: readonly Column<PhoneRow>[] = [
  {
    key: 'reach',
    header: 'State',
    cell: (row) => (row.unreachable ? <Tag tone="crimson">Cannot be reached</Tag> : null),
    phone: 'second',
  },
  { key: 'at', header: 'Time', align: 'end', cell: (row) => <DateText at={row.at} as="recent" />, phone: 'end' },
]

/** Every SMS that the suite sent, by number, as its reader would see it; in the demo nothing leaves the machine. */
export function Page({ search }: PageProps) {
  const open = search.number || undefined
  const phone = useInfiniteQuery({ ...conversations, placeholderData: keepPreviousData, refetchInterval: 5_000 })
  const rows = phone.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <OnlyInDemo what="The phone">
      <PageBar crumbs={[{ label: 'The demo' }, { label: 'Phone' }]} />
      <SplitView
        title="Phone"
        listLabel="Conversations"
        detailLabel="Conversation"
        open={open !== undefined}
        backHref={paths.phone()}
        list={
          <>
            <div className={styles.head}>
              <h2>Phone</h2>
            </div>
            <Answer of={phone} what="The phone" rows={6}>
              {() =>
                rows.length > 0 ? (
                  <>
                    <RecordTable
                      label="Conversations"
                      rows={rows}
                      rowKey={(row) => row.id}
                      rowName={(row) => row.number}
                      openKey={rows.find((row) => row.number === open)?.id}
                      cut
                      title={{
                        header: 'Number',
                        href: (row) => paths.phone({ number: row.number }),
                        cell: (row) => <bdi>{row.number}</bdi>,
                        meta: (row) => (
                          <>
                            {row.direction === 'in' && 'Reply: '}
                            <bdi>{row.text}</bdi>
                          </>
                        ),
                      }}
                      columns={columns}
                    />
                    <More of={phone} noun="conversations" />
                  </>
                ) : (
                  <Empty title="No SMS yet">
                    Reminders to referees with a mobile number land here when HiPeople reminds by e-mail and SMS. Their links work.
                  </Empty>
                )
              }
            </Answer>
          </>
        }
        detail={open === undefined ? <p>Choose a number to read its messages.</p> : <PhoneConversation key={open} number={open} />}
      />
    </OnlyInDemo>
  )
}
