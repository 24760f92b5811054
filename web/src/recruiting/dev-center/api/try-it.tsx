import { Button, CodeBlock, PasswordInput, Tag, Textarea, TextInput } from '@orangery/ui'
import { type FormEvent, useState } from 'react'
import { type ApiOperation, type Parameter, sampleOf } from './openapi.ts'
import styles from './reference.module.css'

interface Answered {
  readonly status: number
  readonly ms: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const shownHeaders = ['link', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'retry-after']

/** The key lives as long as the page is open, in memory and nowhere else. */
export interface Credentials {
  readonly key: string
  readonly actor: string
}

/** Calls the operation as a program would: with the key that was typed in, not with the session. */
export function TryIt({
  operation,
  credentials,
  onCredentials,
}: {
  operation: ApiOperation
  credentials: Credentials
  onCredentials: (credentials: Credentials) => void
}) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [body, setBody] = useState(operation.body ? JSON.stringify(sampleOf(operation.body), null, 2) : '')
  const [answer, setAnswer] = useState<Answered>()
  const [problem, setProblem] = useState<string>()
  const [waits, setWaits] = useState(false)
  const missing = operation.parameters.filter((one) => one.required && !values[one.name]?.trim()).map((one) => one.name)

  async function send(event: FormEvent) {
    event.preventDefault()
    const wrong = problemWith({ missing, body: operation.body && body, key: credentials.key })
    setProblem(wrong)
    if (wrong) return
    setWaits(true)
    try {
      setAnswer(await callOperation(operation, { values, body, credentials }))
    } catch (error) {
      setProblem(`No answer came: ${error instanceof Error ? error.message : String(error)}. Is the suite still running?`)
    } finally {
      setWaits(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={send} aria-label="Try it">
      <PasswordInput
        label="API key"
        description="From API Credential Management. It is used from this page and kept nowhere."
        autoComplete="off"
        value={credentials.key}
        onChange={(event) => onCredentials({ ...credentials, key: event.currentTarget.value })}
      />
      {operation.onBehalfOf && (
        <TextInput
          label="On-Behalf-Of"
          description="The id of the user in whose name this is done."
          inputMode="numeric"
          value={credentials.actor}
          onChange={(event) => onCredentials({ ...credentials, actor: event.currentTarget.value })}
        />
      )}
      {operation.parameters.map((one) => (
        <ParameterInput
          key={`${one.in} ${one.name}`}
          parameter={one}
          value={values[one.name] ?? ''}
          onChange={(value) => setValues({ ...values, [one.name]: value })}
        />
      ))}
      {operation.body && (
        <Textarea
          label="Body (JSON)"
          autosize
          minRows={4}
          maxRows={18}
          spellCheck={false}
          classNames={{ input: styles.code }}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
      )}
      {operation.method !== 'GET' && (
        <p className={styles.warning}>This changes data in this installation, as a program’s call would.</p>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button type="submit" look="ink" busy={waits}>
          Send {operation.method}
        </Button>
      </div>
      {answer && <Answer answer={answer} />}
    </form>
  )
}

function ParameterInput({
  parameter,
  value,
  onChange,
}: {
  parameter: Parameter
  value: string
  onChange: (value: string) => void
}) {
  return (
    <TextInput
      label={parameter.name}
      required={parameter.required}
      description={parameter.in === 'path' ? 'In the path' : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Answer({ answer: { status, ms, headers, body } }: { answer: Answered }) {
  return (
    <section className={styles.answer} aria-label="Answer" aria-live="polite">
      <p>
        <Tag tone={status < 300 ? 'leaf' : 'crimson'} mono>
          {status}
        </Tag>{' '}
        in {ms} ms
      </p>
      {headers.length > 0 && (
        <dl className={styles.headers}>
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {body === '' ? <p className={styles.kind}>No body.</p> : <CodeBlock label="Body of the answer" code={body} json />}
    </section>
  )
}

function problemWith(given: { missing: readonly string[]; body: string | undefined; key: string }): string | undefined {
  if (!given.key.trim()) return 'Type in an API key first. API Credential Management makes one.'
  if (given.missing.length) return `Fill in ${given.missing.join(' and ')}.`
  if (given.body?.trim()) {
    try {
      JSON.parse(given.body)
    } catch (error) {
      return `The body is no JSON: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return undefined
}

async function callOperation(
  { method, path, parameters, body: bodySchema, onBehalfOf }: ApiOperation,
  given: { values: Readonly<Record<string, string>>; body: string; credentials: Credentials },
): Promise<Answered> {
  const query = new URLSearchParams()
  for (const one of parameters) if (one.in === 'query' && given.values[one.name]) query.set(one.name, given.values[one.name]!)
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given.values[name]!.trim()))
  const sends = bodySchema !== undefined && given.body.trim() !== ''
  const started = performance.now()
  const answer = await fetch(query.size ? `${filled}?${query}` : filled, {
    method,
    credentials: 'omit',
    headers: {
      authorization: `Basic ${btoa(`${given.credentials.key.trim()}:`)}`,
      ...(onBehalfOf ? { 'on-behalf-of': given.credentials.actor.trim() } : {}),
      ...(sends ? { 'content-type': 'application/json' } : {}),
    },
    body: sends ? given.body : undefined,
  })
  const text = await answer.text()
  return {
    status: answer.status,
    ms: Math.round(performance.now() - started),
    headers: shownHeaders.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)!] as const] : [])),
    body: text,
  }
}
