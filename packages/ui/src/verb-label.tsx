import styles from './verb-label.module.css'

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A permission line: reading is grey, writing blue, deleting red; the text is the published label, letter by letter. */
export function VerbLabel({ verb, name }: { verb: Verb; name: string }) {
  return (
    <>
      <code className={styles.verb} data-verb={verb}>
        {verb}:
      </code>{' '}
      {name}
    </>
  )
}
