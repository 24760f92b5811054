import { getCredential, listCredentials, setCredentialPermissions } from '@orangery/contract/recruiting'
import {
  Button,
  Callout,
  Checkbox,
  ChoiceChips,
  DateText,
  NothingFound,
  PageBar,
  PageBody,
  PageHeader,
  SearchField,
  Tag,
  Toolbar,
  VerbLabel,
} from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { IconBolt, IconHourglassLow } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { KeyActs } from './key-acts.tsx'
import {
  allOf,
  type Credential,
  countsOf,
  fitOf,
  type Granted,
  type Group,
  type Permission,
  shownGroups,
  toggled,
} from './permission-set.ts'
import styles from './permissions.module.css'

const shows = ['all', 'ticked', 'unused'] as const
const idOf = (params: PageProps['params']) => numberIn(params.id) ?? 0

export const prefetch: PageModule['prefetch'] = ({ params, cache }) =>
  cache.prefetchQuery(read(getCredential, { params: { id: idOf(params) } }))

export function Page({ params, search, setSearch, go }: PageProps) {
  const credential = useQuery(read(getCredential, { params: { id: idOf(params) } }))
  return (
    <PageBody kind="fill">
      <RecordAnswer title="Manage Permissions" of={credential} what="The API key" rows={10}>
        {(data) => <ManagePermissions key={data.id} credential={data} search={search} setSearch={setSearch} go={go} />}
      </RecordAnswer>
    </PageBody>
  )
}

const grantedIn = ({ groups }: Credential): Granted => new Set(allOf(groups).flatMap(({ id, granted }) => (granted ? [id] : [])))

function ManagePermissions({
  credential,
  search,
  setSearch,
  go,
}: { credential: Credential } & Pick<PageProps, 'search' | 'setSearch' | 'go'>) {
  const [granted, setGranted] = useState<Granted>(() => grantedIn(credential))
  const show = oneOf(shows, search.show) ?? 'all'
  const q = search.q ?? ''
  const everything = allOf(credential.groups)
  const saved = grantedIn(credential)
  const changed = saved.size !== granted.size || [...saved].some((id) => !granted.has(id))
  const groups = shownGroups(credential.groups, { q, show, granted })
  const counts = countsOf(credential.groups, granted)
  const revoked = credential.status === 'revoked'
  const save = useMutation({
    mutationFn: () => call(setCredentialPermissions, { params: { id: credential.id }, body: { granted: [...granted] } }),
    onSuccess: () => refresh(getCredential, listCredentials),
  })
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Configure' },
          { label: 'Dev Center' },
          { label: 'API Credential Management', href: paths.credentials() },
          { label: 'Manage Permissions' },
        ]}
      />
      <div className={styles.top}>
        <Header credential={credential} go={go} />
        <div className={styles.callouts}>
          {save.error && (
            <Callout tone="crimson" live title="Nothing was saved">
              {wordsFor(save.error).message}
            </Callout>
          )}
          {save.isSuccess && !changed && (
            <Callout tone="leaf" live title="Saved; the change holds from the next call.">
              The key itself was shown once, when it was made, and cannot be shown again. If it is lost, Rotate makes a new one.
            </Callout>
          )}
          <Fit credential={credential} granted={granted} onTick={setGranted} />
        </div>
        <Toolbar>
          <SearchField label="Find an endpoint" value={q} onSearch={(text) => setSearch({ q: text || undefined })} />
          <ChoiceChips
            label="Show"
            options={[
              { value: 'all', label: 'All', count: everything.length },
              { value: 'ticked', label: 'Ticked', count: granted.size },
              { value: 'unused', label: 'Unused', count: everything.filter(({ id, used }) => granted.has(id) && !used).length },
            ]}
            value={show}
            onChange={(next) => setSearch({ show: next === 'all' ? undefined : next })}
          />
          <span className={styles.selectAll} style={{ marginInlineStart: 'auto' }}>
            {credential.partner && everything.some(({ needed }) => needed) && (
              <span>
                <IconBolt size={15} aria-hidden="true" /> needed by {credential.partner}
              </span>
            )}
            {everything.some(({ served }) => !served) && (
              <span>
                <IconHourglassLow size={15} stroke={1.6} className={styles.later} aria-hidden="true" /> not served yet
              </span>
            )}
            <TriState label="Select All" permissions={everything} granted={granted} onChange={setGranted} />
          </span>
        </Toolbar>
      </div>
      <div className={styles.columns}>
        <Index groups={credential.groups} granted={granted} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
        <section className={styles.groups} aria-label="Endpoints" tabIndex={0}>
          {groups.map((group) => (
            <GroupBox key={group.name} group={group} granted={granted} onChange={setGranted} />
          ))}
          {groups.length === 0 && (
            <NothingFound
              query={q || show}
              lastFilter={{ label: 'all filters', drop: () => setSearch({ q: undefined, show: undefined }) }}
            />
          )}
        </section>
      </div>
      <div className={styles.foot}>
        <p role="status">
          <strong>{counts.endpoints}</strong> {counts.rest} · the change holds from the next call
        </p>
        {changed && <Button onClick={() => setGranted(saved)}>Cancel</Button>}
        <Button
          look="ink"
          data-save
          busy={save.isPending}
          reason={revoked ? 'This key is revoked' : null}
          onClick={() => save.mutate()}
        >
          Save
        </Button>
      </div>
    </>
  )
}

function Header({ credential, go }: { credential: Credential; go: PageProps['go'] }) {
  return (
    <PageHeader
      title={<bdi>{credential.description}</bdi>}
      meta={[
        credential.type === 'harvest' ? 'Harvest' : 'Job Board',
        credential.partner ? `Partner: ${credential.partner}` : 'No partner',
        `Key ends in …${credential.endsIn}, stored as a hash`,
        `${credential.rateLimit.toLocaleString('en')} calls in 10 s`,
        <span key="made">
          Created <DateText at={credential.createdAt} /> {credential.createdBy && `by ${credential.createdBy}`}
        </span>,
        <span key="used">
          {credential.lastUsedAt ? (
            <>
              Last used <DateText at={credential.lastUsedAt} as="recent" />
            </>
          ) : (
            'Never used'
          )}
        </span>,
      ]}
    >
      {credential.status === 'revoked' ? <Tag>Revoked</Tag> : <KeyActs credential={credential} go={go} />}
    </PageHeader>
  )
}

/** Whether the ticked endpoints are what the partner needs: exactly, too few, or too many. */
function Fit({ credential, granted, onTick }: { credential: Credential; granted: Granted; onTick: (granted: Granted) => void }) {
  const fit = fitOf(credential, granted)
  if (!fit) return null
  const { partner, needed, missing, extra } = fit
  const ticked = needed.length - missing.length
  const only = () => onTick(new Set(needed.map(({ id }) => id)))
  if (missing.length === 0 && extra.length === 0)
    return (
      <Callout tone="leaf" title={`Exactly what ${partner} needs: ${ticked} of ${needed.length} endpoints ticked, none extra.`} />
    )
  return (
    <Callout
      tone="amber"
      title={`${ticked} of ${needed.length} endpoints that ${partner} needs are ticked, ${extra.length} extra.`}
      action={
        <Button size="xs" onClick={only}>
          Tick exactly what {partner} needs
        </Button>
      }
    >
      {missing.length > 0 && `Missing: ${listed(missing)}. `}
      {extra.length > 0 && `Not needed: ${listed(extra)}.`}
    </Callout>
  )
}

const listed = (permissions: readonly Permission[]) =>
  permissions
    .slice(0, 4)
    .map(({ label }) => label)
    .join(', ') + (permissions.length > 4 ? ` and ${permissions.length - 4} more` : '')

const anchorOf = (group: Group) => `group-${group.name.replace(/\W+/g, '-').toLowerCase()}`

function Index({ groups, granted }: { groups: readonly Group[]; granted: Granted }) {
  return (
    <nav className={styles.index} aria-label="Groups">
      <ul>
        {groups.map((group) => {
          const ticked = group.permissions.filter(({ id }) => granted.has(id)).length
          return (
            <li key={group.name}>
              <a href={`#${anchorOf(group)}`} data-some={ticked > 0 || undefined}>
                {group.name}
                <span>{ticked > 0 ? `${ticked} / ${group.permissions.length}` : group.permissions.length}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

interface TickProps {
  permissions: readonly Permission[]
  granted: Granted
  onChange: (granted: Granted) => void
}

function TriState({ label, permissions, granted, onChange }: TickProps & { label: string }) {
  const ticked = permissions.filter(({ id }) => granted.has(id)).length
  return (
    <Checkbox
      label={label}
      checked={ticked === permissions.length && ticked > 0}
      indeterminate={ticked > 0 && ticked < permissions.length}
      onChange={() => onChange(toggled(granted, permissions))}
    />
  )
}

function GroupBox({ group, granted, onChange }: { group: Group } & Omit<TickProps, 'permissions'>) {
  const ticked = group.permissions.filter(({ id }) => granted.has(id)).length
  return (
    <section id={anchorOf(group)} className={styles.group} aria-label={group.name}>
      <div className={styles.groupHead}>
        <h2>
          <TriState label={group.name} permissions={group.permissions} granted={granted} onChange={onChange} />
        </h2>
        <span>
          {ticked} of {group.permissions.length}
        </span>
      </div>
      <div className={styles.endpoints}>
        {group.permissions.map((permission) => (
          <div key={permission.id} className={styles.endpoint} data-needed={permission.needed || undefined}>
            <Checkbox
              label={<VerbLabel verb={permission.verb} name={permission.name} />}
              checked={granted.has(permission.id)}
              onChange={() => onChange(toggled(granted, [permission]))}
            />
            {!permission.served && <IconHourglassLow size={15} stroke={1.6} className={styles.later} aria-label="not served yet" />}
            {permission.needed && <IconBolt size={15} aria-label="needed by the partner" />}
          </div>
        ))}
      </div>
    </section>
  )
}
