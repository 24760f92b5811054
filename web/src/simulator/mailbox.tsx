import { listMailbox, type MailboxRow } from '@orangery/contract/simulator'
import { DateText, Empty, NothingFound, PageBar, SearchField, SplitHead, SplitView, Tag } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../answer.tsx'
import { call } from '../api.ts'
import { More } from '../more.tsx'
import { numberIn, type PageModule, type PageProps } from '../page.ts'
import { paths } from '../paths.ts'
import { MailMessage } from './mail-message.tsx'
import { OnlyInDemo } from './only-in-demo.tsx'

const pagesOf = (q: string | undefined) => ({
  queryKey: [listMailbox.id, q ?? null] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
    call(listMailbox, { query: { q, after: pageParam } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
})

export const prefetch: PageModule['prefetch'] = ({ search, cache }) => cache.prefetchInfiniteQuery(pagesOf(search.q || undefined))

const outcomes = {
  sent: { tone: 'neutral', word: 'Sent' },
  'hard-bounce': { tone: 'crimson', word: 'Bounced for good' },
  'soft-bounce': { tone: 'amber', word: 'Bounced for now' },
  replied: { tone: 'leaf', word: 'Replied' },
  'out-of-office': { tone: 'amber', word: 'Out of office' },
} as const

export function MailOutcome({ row }: { row: Pick<MailboxRow, 'outcome' | 'direction'> }) {
  if (row.direction === 'in') return <Tag tone="accent">Received</Tag>
  const { tone, word } = outcomes[row.outcome]
  return <Tag tone={tone}>{word}</Tag>
}

const columns: readonly Column<MailboxRow>[] = [
  { key: 'outcome', header: 'Outcome', cell: (row) => <MailOutcome row={row} />, phone: 'second' },
  { key: 'at', header: 'Time', align: 'end', cell: (row) => <DateText at={row.at} as="recent" />, phone: 'end' },
]

/** Every message that the suite sent, as its reader would see it; in the demo nothing leaves the machine. */
export function Page({ search, setSearch }: PageProps) {
  const q = search.q || undefined
  const open = numberIn(search.message)
  const mail = useInfiniteQuery({ ...pagesOf(q), placeholderData: keepPreviousData, refetchInterval: 5_000 })
  const rows = mail.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <OnlyInDemo what="The mailbox">
      <PageBar crumbs={[{ label: 'The demo' }, { label: 'Mailbox' }]} />
      <SplitView
        title="Mailbox"
        listLabel="Messages"
        detailLabel="Message"
        open={open !== undefined}
        backHref={paths.mailbox({ q })}
        list={
          <>
            <SplitHead title="Mailbox">
              <SearchField label="Search in the mailbox" value={q ?? ''} onSearch={(text) => setSearch({ q: text || undefined })} />
            </SplitHead>
            <Answer of={mail} what="The mailbox" rows={10}>
              {() =>
                rows.length > 0 ? (
                  <>
                    <RecordTable
                      label="Messages"
                      rows={rows}
                      rowKey={(row) => row.id}
                      rowName={(row) => row.subject}
                      openKey={open}
                      cut
                      title={{
                        header: 'Subject',
                        href: (row) => paths.mailbox({ q, message: row.id }),
                        cell: (row) => <bdi>{row.subject || 'Without a subject'}</bdi>,
                        meta: (row) => (
                          <>
                            To <bdi>{row.to}</bdi> · <bdi>{row.preview}</bdi>
                          </>
                        ),
                      }}
                      columns={columns}
                    />
                    <More of={mail} noun="messages" />
                  </>
                ) : q ? (
                  <NothingFound query={q} lastFilter={{ label: q, drop: () => setSearch({ q: undefined }) }} />
                ) : (
                  <Empty title="No messages yet">
                    Invitations, notes by e-mail and what partner apps send land here, with links that work.
                  </Empty>
                )
              }
            </Answer>
          </>
        }
        detail={open === undefined ? <p>Choose a message to read it.</p> : <MailMessage key={open} id={open} />}
      />
    </OnlyInDemo>
  )
}
