import { kindOf, objectIn, type Schema } from './openapi.ts'
import styles from './reference.module.css'

/** The keys of an object with their kinds; those that hold objects open on demand, so that a reply of a hundred keys stays readable. What is `sent` says which keys must be there. */
export function SchemaTree({ schema, label, sent = false }: { schema: Schema; label: string; sent?: boolean }) {
  const object = objectIn(schema)
  if (!object?.properties) return <p className={styles.kind}>{kindOf(schema)}</p>
  return (
    <ul className={styles.tree} aria-label={label}>
      {Object.entries(object.properties).map(([name, value]) => (
        <li key={name}>
          <Branch name={name} value={value} sent={sent} required={sent && (object.required?.includes(name) ?? false)} />
        </li>
      ))}
    </ul>
  )
}

function Branch({ name, value, required, sent }: { name: string; value: Schema; required: boolean; sent: boolean }) {
  const inside = objectIn(value)
  const line = (
    <>
      <code>{name}</code>
      {required && <span className={styles.required}>required</span>}
      <span className={styles.kind}>{kindOf(value)}</span>
    </>
  )
  if (!inside?.properties) return <div className={styles.leaf}>{line}</div>
  return (
    <details>
      <summary>{line}</summary>
      <SchemaTree schema={inside} label={name} sent={sent} />
    </details>
  )
}
