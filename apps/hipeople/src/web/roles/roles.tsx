import {
  type AppPageProps,
  Button,
  Callout,
  Empty,
  FilterSelect,
  LinkButton,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  SearchField,
  Toolbar,
} from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, listStyles, oneOf, read } from '@orangery/web-kit'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getIntegration, listRoles, type RoleRow } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { counted } from '../words.tsx'
import { Imported } from './imported.tsx'
import { RoleForm } from './role-form.tsx'

/** Each column counts who came that far, like the figures on the role's page. */
const columns: readonly Column<RoleRow>[] = [
  { key: 'jobs', header: 'Linked jobs', cell: (role) => <LinkedJobs role={role} />, phone: 'second' },
  {
    key: 'invited',
    header: 'Invited',
    align: 'end',
    cell: ({ counts }) => (counts.invited + counts.collecting + counts.complete).toLocaleString('en'),
  },
  {
    key: 'collecting',
    header: 'Under way',
    align: 'end',
    cell: ({ counts }) => (counts.collecting + counts.complete).toLocaleString('en'),
  },
  {
    key: 'complete',
    header: 'Report ready',
    align: 'end',
    cell: (role) => role.counts.complete.toLocaleString('en'),
    phone: 'end',
  },
]

function LinkedJobs({ role }: { role: RoleRow }) {
  if (role.jobs.length === 0)
    return role.importedJobId === null ? (
      'none yet'
    ) : (
      <>
        <Imported jobId={role.importedJobId} /> no stage tied yet
      </>
    )
  return (
    <>
      {role.jobs.map((job) => (
        <span key={job.jobId}>
          <Imported jobId={job.jobId} /> <bdi>{`${job.jobName} (${job.jobId})`}</bdi>{' '}
        </span>
      ))}
    </>
  )
}

export function Page({ search, setSearch, go }: AppPageProps) {
  const show = oneOf(['active', 'archived'], search.show) ?? 'active'
  const q = search.q ?? ''
  const roles = useQuery({ ...read(listRoles, { query: { show, q: q || undefined } }), placeholderData: keepPreviousData })
  const integration = useQuery(read(getIntegration, {}))
  const newRole = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      New role
    </Button>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Roles' }]}>{newRole}</PageBar>
      <div className={listStyles.top}>
        <PageHeader title="Roles" count={roles.data?.rows.length}>
          <span className={listStyles.phone}>{newRole}</span>
        </PageHeader>
        {integration.data?.state === 'none' && (
          <div className={listStyles.note}>
            <Callout
              tone="amber"
              title="HiPeople is not connected to an ATS yet, so no stage can start anything."
              action={
                <LinkButton size="xs" href={paths.integrations()}>
                  Connect
                </LinkButton>
              }
            />
          </div>
        )}
        <Toolbar>
          <SearchField label="Search in roles" value={q} onSearch={(next) => setSearch({ q: next || undefined })} />
          <FilterSelect
            label="Show"
            none="Active roles"
            value={show === 'archived' ? 'archived' : undefined}
            options={[{ value: 'archived', label: 'Archived roles' }]}
            onChange={(next) => setSearch({ show: next })}
          />
        </Toolbar>
      </div>
      <section className={listStyles.list} aria-label="Roles">
        <Answer of={roles} what="The roles">
          {({ rows }) =>
            rows.length > 0 ? (
              <RecordTable
                label="Roles"
                rows={rows}
                rowKey={(role) => role.id}
                rowName={(role) => role.title}
                title={{
                  header: 'Role',
                  href: (role) => paths.role(role.id),
                  cell: (role) => <bdi>{role.title}</bdi>,
                  meta: (role) => role.warnings[0] ?? (role.internalTitle || counted(role.members.length, 'member')),
                }}
                columns={columns}
              />
            ) : q || show === 'archived' ? (
              <NothingFound
                query={q || 'archived roles'}
                lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, show: undefined }) }}
              />
            ) : (
              <Empty title="No roles yet" action={newRole}>
                A role says what is asked of whom: which tests, how many referees, which questions, who reads the report. Its jobs
                of the ATS start it by a stage.
              </Empty>
            )
          }
        </Answer>
      </section>
      <RoleForm open={search.new === '1'} onClose={() => setSearch({ new: undefined })} onSaved={(id) => go(paths.role(id))} />
    </PageBody>
  )
}
