import { type CredentialRow, listCredentials } from '@orangery/contract/recruiting'
import { Button, Callout, DateText, Empty, IconLink, PageBar, PageBody, PageHeader, Tag } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { read } from '../../api.ts'
import listStyles from '../../list-page.module.css'
import type { PageModule, PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { useMe } from '../../shell/use-me.ts'
import { typeWords } from './api-types.ts'
import { NewCredential } from './new-credential.tsx'

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listCredentials, {}))

const columns: readonly Column<CredentialRow>[] = [
  { key: 'type', header: 'API Type', cell: (row) => typeWords[row.type] },
  { key: 'partner', header: 'Partner', cell: (row) => row.partner ?? 'None' },
  { key: 'creator', header: 'Created by', cell: (row) => <bdi>{row.createdBy}</bdi> },
  { key: 'created', header: 'Created', align: 'end', cell: (row) => <DateText at={row.createdAt} /> },
  {
    key: 'used',
    header: 'Last used',
    align: 'end',
    cell: (row) => (row.lastUsedAt ? <DateText at={row.lastUsedAt} as="recent" /> : 'never'),
  },
  { key: 'permissions', header: 'Permissions', align: 'end', cell: (row) => row.permissionCount, phone: 'second' },
  { key: 'status', header: 'Status', cell: (row) => <CredentialStatus status={row.status} />, phone: 'end' },
  {
    key: 'manage',
    header: 'Manage',
    align: 'end',
    cell: (row) => (
      <IconLink
        label={`Manage Permissions of ${row.description}`}
        href={paths.credentialPermissions(row.id)}
        icon={<IconPencil size={16} stroke={1.7} />}
      />
    ),
  },
]

function CredentialStatus({ status }: Pick<CredentialRow, 'status'>) {
  return status === 'active' ? <Tag tone="leaf">Active</Tag> : <Tag>Revoked</Tag>
}

export function Page({ search, setSearch, go }: PageProps) {
  const credentials = useQuery(read(listCredentials, {}))
  const me = useMe()
  const create = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      Create New API Key
    </Button>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Dev Center' }, { label: 'API Credential Management' }]} />
      <div className={listStyles.top}>
        <PageHeader title="API Credentials" count={credentials.data?.rows.length}>
          {credentials.data && create}
        </PageHeader>
        {credentials.data?.boardToken && (
          <p className={listStyles.note}>
            Job board token: <code>{credentials.data.boardToken}</code>
          </p>
        )}
        {me?.development && (
          <div className={listStyles.note}>
            <DevelopmentBanner />
          </div>
        )}
      </div>
      <section className={listStyles.list} aria-label="API Credentials">
        <Answer of={credentials} what="API Credential Management" rows={5}>
          {({ rows }) =>
            rows.length > 0 ? (
              <RecordTable
                label="API Credentials"
                rows={rows}
                rowKey={(row) => row.id}
                rowName={(row) => row.description}
                title={{
                  header: 'Description',
                  href: (row) => paths.credentialPermissions(row.id),
                  cell: (row) => <bdi>{row.description}</bdi>,
                  meta: (row) => `ends in …${row.endsIn}`,
                }}
                columns={columns}
              />
            ) : (
              <Empty title="No API keys yet" action={create}>
                A key lets a partner read and write here, with the endpoints that you tick and no others.
              </Empty>
            )
          }
        </Answer>
      </section>
      {search.new === '1' && credentials.data && (
        <NewCredential
          partners={credentials.data.partners}
          onClose={() => setSearch({ new: undefined })}
          onStored={(id) => go(paths.credentialPermissions(id))}
        />
      )}
    </PageBody>
  )
}

/** Plain http is served on loopback alone, while developing; everybody in the Dev Center is told. */
export function DevelopmentBanner() {
  return (
    <Callout tone="amber" title="Development mode">
      Calls by plain http are served on this machine, and web hooks may point back to Orangery itself, but to no other program here
      unless an operator allows its network with EGRESS_ALLOW_SUBNETS. A public URL with https ends plain http.
    </Callout>
  )
}
