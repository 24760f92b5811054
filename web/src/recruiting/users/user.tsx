import { getUser, listUsers, me, setUserDisabled, setUserLevel, setUserPermissions } from '@orangery/contract/recruiting'
import {
  Avatar,
  Button,
  Callout,
  Checkbox,
  ConfirmDialog,
  Facts,
  NativeSelect,
  PageBar,
  PageBody,
  PageHeader,
  Panel,
  PersonName,
  SaveFoot,
  SettingsColumn,
  SettingsSection,
  say,
} from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { numberIn, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import styles from '../forms.module.css'
import { Products } from './products.tsx'
import { levelWords, UserStatus } from './users.tsx'

type User = Reply<typeof getUser>

export function Page({ params }: PageProps) {
  const user = useQuery(read(getUser, { params: { id: numberIn(params.id) ?? 0 } }))
  return (
    <PageBody>
      <RecordAnswer title="User" of={user} what="The user" rows={6}>
        {(data) => <UserPage key={data.id} user={data} />}
      </RecordAnswer>
    </PageBody>
  )
}

const grantedOf = (user: User) =>
  new Set(user.groups.flatMap(({ permissions }) => permissions.filter((p) => p.granted).map((p) => p.id)))
const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every((id) => b.has(id))

function UserPage({ user }: { user: User }) {
  const before = grantedOf(user)
  const [granted, setGranted] = useState<ReadonlySet<string>>(before)
  const [level, setLevel] = useState(user.level)
  const levelChanged = level !== user.level
  const permissionsChanged = !sameSet(granted, before)
  const save = useMutation({
    mutationFn: async () => {
      if (levelChanged) await call(setUserLevel, { params: { id: user.id }, body: { level } })
      if (permissionsChanged) await call(setUserPermissions, { params: { id: user.id }, body: { granted: [...granted] } })
    },
    onSuccess: () => say(`Saved ${user.name}`),
    onSettled: () => refresh(getUser, listUsers, me),
  })
  return (
    <>
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Users', href: paths.users() }, { label: user.name }]} />
      <PageHeader title={<PersonName name={user.name} />} meta={[user.email, `User ID ${user.id}`, levelWords[user.level]]}>
        <UserStatus status={user.status} />
      </PageHeader>
      <SettingsColumn>
        {save.error && (
          <Callout tone="crimson" live title="Nothing was saved">
            {wordsFor(save.error).message}
          </Callout>
        )}
        <Panel title="Person" aside={<Avatar id={user.id} name={user.name} />}>
          <Facts
            of={[
              ['Name', user.name],
              ['E-mail', user.emails.join(', ')],
              ['Employee ID', user.employeeId],
            ]}
          />
        </Panel>
        <SettingsSection
          title="Permission level"
          sentence="Basic users see their own tasks only. Site Admins see all jobs and candidates."
        >
          <NativeSelect
            aria-label="Permission level"
            data={[
              { value: 'basic', label: 'Basic' },
              { value: 'site_admin', label: 'Site Admin' },
            ]}
            value={level}
            onChange={(event) => setLevel(event.currentTarget.value === 'site_admin' ? 'site_admin' : 'basic')}
          />
        </SettingsSection>
        <Permissions user={user} granted={granted} onChange={setGranted} />
        <Products user={user} />
        <Access user={user} />
      </SettingsColumn>
      <SaveFoot
        changed={levelChanged || permissionsChanged}
        says="The change holds from this person’s next request."
        busy={save.isPending}
        onSave={() => save.mutate()}
        onCancel={() => {
          setGranted(before)
          setLevel(user.level)
        }}
      />
    </>
  )
}

interface PermissionsProps {
  user: User
  granted: ReadonlySet<string>
  onChange: (granted: ReadonlySet<string>) => void
}

const heading = 'User-Specific Permissions'

function Permissions({ user, granted, onChange }: PermissionsProps) {
  function toggle(id: string) {
    const next = new Set(granted)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <SettingsSection title={heading} sentence="They come on top of the level.">
      {!user.mayEditPermissions && <Callout tone="neutral" title={user.whyNot ?? 'You cannot edit these permissions.'} />}
      {user.groups
        .toSorted((a, b) => Number(b.name === heading) - Number(a.name === heading))
        .map((group) => {
          const boxes = (
            <div key={group.name} className={styles.form}>
              {group.permissions.map(({ id, label }) => (
                <Checkbox
                  key={id}
                  label={label}
                  checked={granted.has(id)}
                  aria-disabled={!user.mayEditPermissions || undefined}
                  onChange={() => user.mayEditPermissions && toggle(id)}
                />
              ))}
            </div>
          )
          // The group that is named like the section is the section's own.
          if (group.name === heading) return boxes
          return (
            <Panel key={group.name} title={group.name}>
              {boxes}
            </Panel>
          )
        })}
    </SettingsSection>
  )
}

/** Users are disabled and enabled, never deleted: what they did keeps their name. */
function Access({ user }: { user: User }) {
  const [asks, setAsks] = useState(false)
  const disabled = user.status === 'disabled'
  const change = useMutation({
    mutationFn: (to: boolean) => call(setUserDisabled, { params: { id: user.id }, body: { disabled: to } }),
    onSuccess: async (_, to) => {
      setAsks(false)
      await refresh(getUser, listUsers)
      say(to ? `Disabled ${user.name}` : `Enabled ${user.name}`)
    },
  })
  return (
    <SettingsSection title="Access" sentence="A disabled user is signed out at once and cannot act by API. What they did stays.">
      {change.error && <Callout tone="crimson" live title={wordsFor(change.error).message} />}
      <span>
        {disabled ? (
          <Button busy={change.isPending} onClick={() => change.mutate(false)}>
            Enable this user
          </Button>
        ) : (
          <Button look="danger" onClick={() => setAsks(true)}>
            Disable this user
          </Button>
        )}
      </span>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Disable ${user.name}?`}
        verb="Disable this user"
        destroys
        busy={change.isPending}
        onConfirm={() => change.mutate(true)}
      >
        {user.name} is signed out everywhere within a second, and calls that act on their behalf are refused.
      </ConfirmDialog>
    </SettingsSection>
  )
}
