import { Button, SearchField, Tag } from '@orangery/ui'
import { useState } from 'react'
import { type TestRow, testKindLabels } from '../../../contract/index.ts'
import { paths } from '../../paths.ts'
import { minutesText } from '../../tests/words.ts'
import styles from './assessment.module.css'

interface LibraryPartProps {
  /** Tests that the role does not have. */
  rows: readonly TestRow[]
  /** How suggestions come about. */
  label: string
  full: boolean
  onAdd: (testId: string) => void
}

/** What else there is, first of all what rules suggest, each with its reason. */
export function LibraryPart({ rows, label, full, onAdd }: LibraryPartProps) {
  const [q, setQ] = useState('')
  const suggested = rows.filter((row) => row.suggested !== null)
  const found = [...suggested, ...rows.filter((row) => row.suggested === null)].filter((row) =>
    `${row.title} ${row.summary} ${testKindLabels[row.kind]}`.toLocaleLowerCase().includes(q.trim().toLocaleLowerCase()),
  )
  if (rows.length === 0)
    return (
      <p style={{ margin: 0 }}>
        Every test of the <a href={paths.tests()}>Test library</a> is chosen.
      </p>
    )
  return (
    <section aria-label="Add from the library" style={{ display: 'grid', gap: 8 }}>
      <h3 style={{ fontSize: 14 }}>Add from the library</h3>
      {suggested.length > 0 && <p className={styles.quiet}>{label}</p>}
      {rows.length > 5 && <SearchField label="Search in the library" value={q} onSearch={setQ} />}
      <ul className={styles.tests}>
        {found.map((row) => (
          <li key={row.id} className={styles.test}>
            <div className={styles.row}>
              <div>
                <a href={paths.test(row.id)}>
                  <strong dir="auto">{row.title}</strong>
                </a>{' '}
                <Tag>{testKindLabels[row.kind]}</Tag> {row.suggested !== null && <Tag tone="accent">Suggested by rules</Tag>}
                <div className={styles.quiet}>{minutesText(row)}</div>
                <div dir="auto">{row.summary}</div>
                {row.suggested && <div className={styles.quiet}>{row.suggested}</div>}
              </div>
              <Button
                size="xs"
                aria-label={`Add ${row.title}`}
                reason={full ? 'At most ten tests' : null}
                onClick={() => onAdd(row.id)}
              >
                Add
              </Button>
            </div>
          </li>
        ))}
        {found.length === 0 && <li>No test speaks of “{q}”.</li>}
      </ul>
    </section>
  )
}
