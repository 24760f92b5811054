import { type FeedItem, getFeed } from '@orangery/contract/recruiting'
import {
  ChoiceChips,
  clockTime,
  dayHeading,
  Empty,
  fullMoment,
  LinkedText,
  NothingFound,
  PersonName,
  SearchField,
  Tag,
  useViewer,
} from '@orangery/ui'
import { IconActivity, IconFileText, IconLock, IconMail } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { call } from '../../api.ts'
import { More } from '../../more.tsx'
import { oneOf, type PageProps } from '../../page.ts'
import styles from './candidate.module.css'
import { NoteComposer } from './note-composer.tsx'

const types = ['note', 'email', 'activity'] as const

interface FeedProps {
  candidateId: number
  search: PageProps['search']
  setSearch: PageProps['setSearch']
}

/** Everything that was said and done, newest first. Private notes are never in it. */
export function Feed({ candidateId, search, setSearch }: FeedProps) {
  const type = oneOf(types, search.type)
  const q = search.q || undefined
  const feed = useFeed(candidateId, { type, q })
  const items = feed.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = feed.data?.pages[0]?.counts
  const all = counts && counts.note + counts.email + counts.activity
  return (
    <section aria-label="Activity Feed">
      <div className={styles.tools}>
        <ChoiceChips
          label="Type"
          options={[
            { value: 'all', label: 'All', count: all },
            { value: 'note', label: 'Notes', count: counts?.note },
            { value: 'email', label: 'E-mails', count: counts?.email },
            { value: 'activity', label: 'Activity', count: counts?.activity },
          ]}
          value={type ?? 'all'}
          onChange={(next) => setSearch({ type: next === 'all' ? undefined : next })}
        />
        <SearchField label="Search in this feed" value={q ?? ''} onSearch={(text) => setSearch({ q: text || undefined })} />
      </div>
      <NoteComposer candidateId={candidateId} />
      <Answer of={feed} what="The activity feed" rows={6}>
        {() =>
          items.length > 0 ? (
            <>
              <FeedDays items={items} />
              <More of={feed} noun="activity" />
            </>
          ) : q || type ? (
            <NothingFound
              query={q ?? type ?? ''}
              lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, type: undefined }) }}
            />
          ) : (
            <Empty title="Nothing has happened yet">Notes, e-mails, moves and what partner apps did stand here.</Empty>
          )
        }
      </Answer>
    </section>
  )
}

export function useFeed(candidateId: number, query: { type?: (typeof types)[number]; q?: string; private?: 'true' }) {
  return useInfiniteQuery({
    queryKey: [getFeed.id, 'pages', candidateId, query] as const,
    queryFn: ({ pageParam, signal }) =>
      call(getFeed, { params: { id: candidateId }, query: { ...query, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The items under their days, in the viewer's zone. */
export function FeedDays({ items }: { items: readonly FeedItem[] }) {
  const viewer = useViewer()
  const days = Map.groupBy(items, (item) => dayHeading(new Date(item.at), viewer))
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day}>
      <h2 className={styles.day}>{day}</h2>
      <ul>
        {ofDay.map((item) => (
          <Item key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
    </section>
  ))
}

const icons = { note: IconFileText, email: IconMail, activity: IconActivity }
const visibilities = { admin_only: 'Admin only', private: 'Private', public: null }

function Item({ item }: { item: FeedItem }) {
  const viewer = useViewer()
  const Icon = icons[item.kind]
  const at = new Date(item.at)
  const word = visibilities[item.visibility]
  return (
    <li className={styles.item} data-kind={item.kind}>
      <Icon stroke={1.7} aria-hidden="true" />
      <div className={styles.head}>
        <Lead item={item} />
        {word && item.kind === 'note' && <Tag icon={<IconLock size={12} aria-hidden="true" />}>{word}</Tag>}
      </div>
      <time dateTime={item.at} title={fullMoment(at, viewer)}>
        {clockTime(at, viewer)}
      </time>
      {item.kind !== 'activity' && (
        <div className={styles.body}>
          {item.kind === 'email' && <MailLines item={item} />}
          <LinkedText>{item.body}</LinkedText>
        </div>
      )}
    </li>
  )
}

/** Who did what, in one line; an activity is its own sentence. */
function Lead({ item }: { item: FeedItem }) {
  const actor = item.actor && (
    <strong>
      <PersonName name={item.actor.name} />
    </strong>
  )
  if (item.kind === 'note') return <span>{actor ?? <strong>Somebody</strong>} left a note</span>
  if (item.kind === 'email')
    return (
      <span>
        {actor ?? <strong dir="auto">{item.from ?? 'Somebody'}</strong>} e-mailed “<bdi>{item.subject ?? 'without a subject'}</bdi>”
      </span>
    )
  return (
    <span>
      {actor}
      {actor && ' · '}
      <LinkedText>{item.body}</LinkedText>
    </span>
  )
}

function MailLines({ item }: { item: FeedItem }) {
  const lines = [
    ['From', item.from],
    ['To', item.to],
    ['Cc', item.cc],
  ] as const
  return (
    <p className={styles.mailLine}>
      {lines
        .filter(([, value]) => value)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · ')}
    </p>
  )
}
