import { VerbLabel } from '@orangery/ui'
import type { ApiOperation } from './openapi.ts'
import { kindOf } from './openapi.ts'
import styles from './reference.module.css'
import { SchemaTree } from './schema-tree.tsx'
import { type Credentials, TryIt } from './try-it.tsx'

/** Everything about one operation: what it takes, what it answers, and a form that calls it. */
export function OperationDetail({
  operation,
  credentials,
  onCredentials,
}: {
  operation: ApiOperation
  credentials: Credentials
  onCredentials: (credentials: Credentials) => void
}) {
  const { parameters, body, success, refusals } = operation
  return (
    <article className={styles.operation}>
      <header>
        <h2>
          <VerbLabel verb={operation.method} name={operation.summary} />
        </h2>
        <code className={styles.path}>{operation.path}</code>
        {operation.deprecated && <p className={styles.warning}>Kept for old programs. {operation.note}</p>}
        <p className={styles.kind}>Permission: {operation.permission}</p>
      </header>
      {parameters.length > 0 && (
        <section>
          <h3>Parameters</h3>
          <ul className={styles.tree} aria-label="Parameters">
            {parameters.map((one) => (
              <li key={`${one.in} ${one.name}`} className={styles.leaf}>
                <code>{one.name}</code>
                {one.required && <span className={styles.required}>required</span>}
                <span className={styles.kind}>
                  {kindOf(one.schema)}, in the {one.in}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {body && (
        <section>
          <h3>Body</h3>
          <SchemaTree schema={body} label="Body" sent />
        </section>
      )}
      <section>
        <h3>Answer {success.status}</h3>
        {success.reply ? <SchemaTree schema={success.reply} label={`Answer ${success.status}`} /> : <p>No body.</p>}
        <details className={styles.refusals}>
          <summary>Refusals</summary>
          <dl className={styles.headers}>
            {refusals.map(({ status, description }) => (
              <div key={status}>
                <dt>{status}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
      <section>
        <h3>Try it</h3>
        <TryIt key={operation.id} operation={operation} credentials={credentials} onCredentials={onCredentials} />
      </section>
    </article>
  )
}
