import { listUsers, type UserRow } from '@orangery/contract/recruiting'
import {
  Avatar,
  Button,
  DateText,
  Empty,
  FilterSelect,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  PersonName,
  SearchField,
  Tag,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { type Parts, read } from '../../api.ts'
import { lazyPart } from '../../lazy-part.tsx'
import listStyles from '../../list-page.module.css'
import { oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'

const InviteUser = lazyPart(() => import('./invite-user.tsx').then((part) => part.InviteUser))

const levels = ['basic', 'site_admin'] as const
const statuses = ['active', 'invited', 'disabled', 'not invited'] as const
export const levelWords = { basic: 'Basic', site_admin: 'Site Admin' }
const statusWords = { active: 'Active', invited: 'Invited', disabled: 'Disabled', 'not invited': 'Not invited' }

const viewOf = (search: PageProps['search']) => ({
  q: search.q || undefined,
  level: oneOf(levels, search.level),
  status: oneOf(statuses, search.status),
})

const partsOf = (search: PageProps['search']): Parts<typeof listUsers> => ({ query: viewOf(search) })

export const prefetch: PageModule['prefetch'] = ({ search, cache }) => cache.prefetchQuery(read(listUsers, partsOf(search)))

export function UserStatus({ status }: Pick<UserRow, 'status'>) {
  const tone = { active: 'leaf', invited: 'amber', disabled: 'neutral', 'not invited': 'outline' } as const
  return <Tag tone={tone[status]}>{statusWords[status]}</Tag>
}

const columns: readonly Column<UserRow>[] = [
  { key: 'email', header: 'E-mail', cell: (user) => user.email, phone: 'second' },
  { key: 'level', header: 'Permission level', cell: (user) => levelWords[user.level] },
  { key: 'status', header: 'Status', cell: (user) => <UserStatus status={user.status} />, phone: 'end' },
  { key: 'added', header: 'Added', align: 'end', cell: (user) => <DateText at={user.createdAt} /> },
]

export function Page({ search, setSearch }: PageProps) {
  const view = viewOf(search)
  const users = useQuery({ ...read(listUsers, partsOf(search)), placeholderData: keepPreviousData })
  const invite = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      Invite a user
    </Button>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Users' }]}>{invite}</PageBar>
      <div className={listStyles.top}>
        <PageHeader title="Users" count={users.data?.rows.length}>
          <span className={listStyles.phone}>{invite}</span>
        </PageHeader>
        <Toolbar>
          <SearchField label="Search in users" value={view.q ?? ''} onSearch={(q) => setSearch({ q: q || undefined })} />
          <FilterSelect
            label="Permission level"
            none="Any level"
            value={view.level}
            options={levels.map((level) => ({ value: level, label: levelWords[level] }))}
            onChange={(level) => setSearch({ level })}
          />
          <FilterSelect
            label="Status"
            none="Any status"
            value={view.status}
            options={statuses.map((status) => ({ value: status, label: statusWords[status] }))}
            onChange={(status) => setSearch({ status })}
          />
        </Toolbar>
      </div>
      <section className={listStyles.list} aria-label="Users">
        <Answer of={users} what="The users" rows={10}>
          {({ rows }) =>
            rows.length > 0 ? (
              <RecordTable
                label="Users"
                rows={rows}
                rowKey={(user) => user.id}
                rowName={(user) => user.name}
                title={{
                  header: 'Name',
                  href: (user) => paths.user(user.id),
                  cell: (user) => <PersonName name={user.name} />,
                  before: (user) => <Avatar id={user.id} name={user.name} />,
                }}
                columns={columns}
              />
            ) : view.q || view.level || view.status ? (
              <NothingFound
                query={view.q ?? 'these filters'}
                lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, level: undefined, status: undefined }) }}
              />
            ) : (
              <Empty title="No users yet" action={invite}>
                Everybody who signs in stands here with what they may do.
              </Empty>
            )
          }
        </Answer>
      </section>
      {search.new === '1' && <InviteUser onClose={() => setSearch({ new: undefined })} />}
    </PageBody>
  )
}
