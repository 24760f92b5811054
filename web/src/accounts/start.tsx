import { redeemLink, session, setPassword, showLink } from '@orangery/contract/accounts'
import { Button, Callout, Field, Loading } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { call, read, refresh } from '../api.ts'
import { fieldErrors, wordsFor } from '../error-words.ts'
import type { PageProps } from '../page.ts'
import { paths } from '../paths.ts'
import { useSession } from '../session.ts'
import styles from './front.module.css'
import { Front } from './front.tsx'

const words = {
  start: { title: 'Welcome', act: 'Open Orangery', line: 'This link opens the house for the first time.' },
  invitation: { title: 'Welcome', act: 'Accept the invitation', line: 'You were invited to join.' },
  reset: { title: 'Set a new password', act: 'Save and sign in', line: 'Every other browser is signed out.' },
} as const

/** A one-time link. Looking at it changes nothing, since mail scanners look too; the button uses it up. */
export function Page({ params }: PageProps) {
  const token = params.token ?? ''
  const link = useQuery({ ...read(showLink, { params: { token } }), retry: false })
  const [password, setText] = useState('')
  const redeem = useMutation({
    mutationFn: () => call(redeemLink, { params: { token }, body: password === '' ? undefined : { password } }),
    onSuccess: () => refresh(session),
  })
  if (redeem.isSuccess) return <AfterLink />
  if (link.error)
    return (
      <Front title="This link does not work any more" line={wordsFor(link.error).message}>
        <a className={styles.link} href={paths.signIn()}>
          Go to sign in
        </a>
      </Front>
    )
  if (!link.data)
    return (
      <Front title="One moment">
        <Loading rows={2} label="Reading the link" />
      </Front>
    )
  const { title, act, line } = words[link.data.kind]
  const wrong = fieldErrors(redeem.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    redeem.mutate()
  }
  return (
    <Front title={title} line={line} note={`For ${link.data.name} (${link.data.email}) at ${link.data.organization}.`}>
      <form className={styles.fields} onSubmit={submit} noValidate>
        {redeem.error && !wrong.password && <Callout tone="crimson" live title={wordsFor(redeem.error).message} />}
        {link.data.needsPassword && <NewPassword value={password} error={wrong.password} onChange={setText} />}
        <Button look="ink" size="lg" type="submit" wide busy={redeem.isPending}>
          {act}
        </Button>
      </form>
    </Front>
  )
}

function NewPassword({ value, error, onChange }: { value: string; error: string | undefined; onChange: (text: string) => void }) {
  return (
    <Field
      type="password"
      label="New password"
      help="At least 10 characters. A sentence is easier to keep than a code."
      autoComplete="new-password"
      autoFocus
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}

/** Signed in by the link. Who has no password yet chooses one; the others go on. */
function AfterLink() {
  const { account } = useSession()
  const [password, setText] = useState('')
  const done = account?.hasPassword ?? false
  useEffect(() => {
    if (done) location.assign('/')
  }, [done])
  const save = useMutation({ mutationFn: () => call(setPassword, { body: { password } }), onSuccess: () => location.assign('/') })
  const wrong = fieldErrors(save.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Front
      title="Choose a password"
      line="You sign in with it from now on."
      note={
        <a className={styles.link} href="/">
          Not now; ask me in the account settings
        </a>
      }
    >
      <form className={styles.fields} onSubmit={submit} noValidate>
        {save.error && !wrong.password && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <NewPassword value={password} error={wrong.password} onChange={setText} />
        <Button look="ink" size="lg" type="submit" wide busy={save.isPending || save.isSuccess}>
          Save and continue
        </Button>
      </form>
    </Front>
  )
}
