import { changeAccount, listAccounts, session } from '@orangery/contract/accounts'
import { getUser, inviteUser, listUsers } from '@orangery/contract/recruiting'
import { Button, Callout, NativeSelect, SettingsSection, say } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, type Reply, read, refresh } from '../../api.ts'
import { apps } from '../../apps.ts'
import { wordsFor } from '../../error-words.ts'
import { useAccount } from '../../session.ts'
import styles from '../forms.module.css'

type AccountRow = Reply<typeof listAccounts>['rows'][number]

interface ProductsProps {
  user: Reply<typeof getUser>
}

/** Which of the other products this person may open. Admins of the suite decide that; nobody else sees the section. */
export function Products({ user }: ProductsProps) {
  return useAccount().roles.suite === 'admin' ? <ProductsOf user={user} /> : null
}

function ProductsOf({ user }: ProductsProps) {
  const accounts = useQuery(read(listAccounts, {}))
  const emails = user.emails.map((email) => email.toLowerCase())
  return (
    <SettingsSection
      title="Products"
      sentence="What this person may open besides Recruiting. A change holds from their next request."
    >
      <Answer of={accounts} what="The accounts" rows={1}>
        {({ rows }) => {
          const account = rows.find(({ email }) => emails.includes(email.toLowerCase()))
          if (!account) return <NotInvited user={user} />
          return <Roles key={account.id} account={account} />
        }}
      </Answer>
    </SettingsSection>
  )
}

/** Somebody who came from elsewhere, by the API for instance, and has never been asked in. */
function NotInvited({ user }: ProductsProps) {
  const { firstName, lastName, email, level } = user
  const send = useMutation({
    mutationFn: () => call(inviteUser, { body: { firstName, lastName, email, level } }),
    onSuccess: async () => {
      await refresh(listAccounts, getUser, listUsers)
      say(`Invited ${user.name}`)
    },
  })
  return (
    <>
      {send.error && (
        <Callout tone="crimson" live title="The invitation was not sent">
          {wordsFor(send.error).message}
        </Callout>
      )}
      <Callout
        tone="neutral"
        title={`${user.name} cannot sign in yet.`}
        action={
          <Button size="xs" busy={send.isPending} onClick={() => send.mutate()}>
            Send an invitation
          </Button>
        }
      >
        Products can be chosen as soon as they are invited.
      </Callout>
    </>
  )
}

const roleWords = [
  { value: '', label: 'None: does not see it' },
  { value: 'member', label: 'Member' },
  { value: 'admin', label: 'Admin' },
]

function Roles({ account }: { account: AccountRow }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const roleIn = (app: string) => chosen[app] ?? account.roles[app] ?? ''
  const changed = apps.some(({ id }) => roleIn(id) !== (account.roles[id] ?? ''))
  const save = useMutation({
    // The roles are replaced as a whole, so those of the products that are not shown here go along.
    mutationFn: () => {
      const all = Object.entries({ ...account.roles, ...chosen })
      return call(changeAccount, {
        params: { id: account.id },
        body: { roles: Object.fromEntries(all.filter(([, role]) => role !== '')) },
      })
    },
    onSuccess: async () => {
      await refresh(listAccounts, session)
      setChosen({})
      say(`Saved the products of ${account.name}`)
    },
  })
  return (
    <div className={styles.form}>
      {save.error && (
        <Callout tone="crimson" live title="The products were not saved">
          {wordsFor(save.error).message}
        </Callout>
      )}
      {apps.map(({ id, name }) => (
        <NativeSelect
          key={id}
          label={name}
          data={roleWords}
          value={roleIn(id)}
          onChange={(event) => setChosen({ ...chosen, [id]: event.currentTarget.value })}
        />
      ))}
      {changed && (
        <span>
          <Button busy={save.isPending} onClick={() => save.mutate()}>
            Save products
          </Button>
        </span>
      )}
    </div>
  )
}
