import { requestReset } from '@orangery/contract/accounts'
import { Button, Callout, Field } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { fieldErrors, wordsFor } from '../error-words.ts'
import { paths } from '../paths.ts'
import styles from './front.module.css'
import { Front } from './front.tsx'

/** The answer is the same whether the address is known or not. */
export function Page() {
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => call(requestReset, { body: { email } }) })
  const wrong = fieldErrors(ask.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <Front title="Forgot the password?" line="A link to set a new one comes by e-mail.">
      {ask.isSuccess ? (
        <Callout tone="leaf" live title={`If ${email} has an account here, a link is on its way.`}>
          It works once and for one hour. Nothing came? Look at the spelling, then ask your administrator.
        </Callout>
      ) : (
        <form className={styles.fields} onSubmit={submit} noValidate>
          {ask.error && !wrong.email && <Callout tone="crimson" live title={wordsFor(ask.error).message} />}
          <Field
            label="E-mail"
            type="email"
            autoComplete="username"
            autoFocus
            value={email}
            error={wrong.email}
            onChange={setEmail}
          />
          <Button look="ink" size="lg" type="submit" wide busy={ask.isPending}>
            Send the link
          </Button>
        </form>
      )}
      <a className={styles.link} href={paths.signIn()}>
        Back to sign in
      </a>
    </Front>
  )
}
