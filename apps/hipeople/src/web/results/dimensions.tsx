import { bandLabels, type TestResult } from '../../contract/index.ts'
import styles from './results.module.css'

type Dimension = TestResult['dimensions'][number]

/** Each thing that a test looks at: a bar, the same in words, and what it says about the answers. */
export function Dimensions({ of }: { of: readonly Dimension[] }) {
  if (of.length === 0) return null
  return (
    <dl className={styles.dimensions}>
      {of.map((one) => (
        <div key={one.id} className={styles.dimension}>
          <dt>
            {one.name}
            <span>{wordsOf(one)}</span>
          </dt>
          {one.percent !== null && (
            <dd aria-hidden="true">
              <span className={styles.bar}>
                <span className={styles.fill} style={{ inlineSize: `${one.percent}%` }} />
                {one.wanted && (
                  <span
                    className={styles.wanted}
                    style={{
                      insetInlineStart: `${one.wanted.from}%`,
                      inlineSize: `${Math.max(1, one.wanted.to - one.wanted.from)}%`,
                    }}
                  />
                )}
              </span>
            </dd>
          )}
          {one.explanation && <dd>{one.explanation}</dd>}
        </div>
      ))}
    </dl>
  )
}

/** "62 of 100, percentile 71, middle half; wanted 40 to 60, so 2 above it". */
function wordsOf({ percent, percentile, band, wanted }: Dimension): string {
  if (percent === null) return 'not answered'
  const place = percentile === null ? '' : `, percentile ${percentile}${band ? `, ${bandLabels[band].toLowerCase()}` : ''}`
  if (!wanted) return `${percent} of 100${place}`
  const range = `; wanted ${wanted.from} to ${wanted.to}`
  const off = percent < wanted.from ? `, below it` : percent > wanted.to ? `, above it` : ', within it'
  return `${percent} of 100${place}${range}${off}`
}
