import { signIn } from '@orangery/contract/accounts'
import { Button, Callout, Field } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { fieldErrors, wordsFor } from '../error-words.ts'
import type { PageProps } from '../page.ts'
import { paths } from '../paths.ts'
import { useSession } from '../session.ts'
import styles from './front.module.css'
import { Front } from './front.tsx'
import { placeAfter } from './place-after.ts'

export function Page({ search }: PageProps) {
  const { organization } = useSession()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const attempt = useMutation({
    mutationFn: () => call(signIn, { body: { email, password } }),
    // A whole new load: nothing of what somebody else may have read stays in memory.
    onSuccess: () => location.assign(placeAfter(search.then)),
  })
  const wrong = fieldErrors(attempt.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    attempt.mutate()
  }
  return (
    <Front
      title="Sign in"
      line={`to ${organization}`}
      note="First start? Use the one-time link that the server printed in its console."
    >
      <form className={styles.fields} onSubmit={submit} noValidate>
        {attempt.error && Object.keys(wrong).length === 0 && (
          <Callout tone="crimson" live title={wordsFor(attempt.error).message} />
        )}
        <Field
          label="E-mail"
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          error={wrong.email}
          onChange={setEmail}
        />
        <Field
          type="password"
          label="Password"
          autoComplete="current-password"
          value={password}
          error={wrong.password}
          onChange={setPassword}
        />
        <Button look="ink" size="lg" type="submit" wide busy={attempt.isPending || attempt.isSuccess}>
          Sign in
        </Button>
      </form>
      <a className={styles.link} href={paths.forgotPassword()}>
        Forgot the password?
      </a>
    </Front>
  )
}
