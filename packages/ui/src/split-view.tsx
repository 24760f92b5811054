import type { ReactNode } from 'react'
import styles from './split-view.module.css'

interface SplitViewProps {
  /** The page's `h1`, said and not drawn: on a phone either part may be all that is seen. */
  title: string
  list: ReactNode
  listLabel: string
  detail: ReactNode
  detailLabel: string
  /** True when a row is open: on a narrow screen the detail is then a page of its own. */
  open: boolean
  /** Where the narrow page's way back leads. */
  backHref: string
  detailWidth?: number
}

/** What stays above the list while it scrolls: its name, and what narrows it. */
export function SplitHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** List left, detail right. The list stays as it is while the rows are walked. */
export function SplitView({ title, list, listLabel, detail, detailLabel, open, backHref, detailWidth = 500 }: SplitViewProps) {
  return (
    <div className={styles.split} data-open={open || undefined} style={{ '--detail': `${detailWidth}px` } as React.CSSProperties}>
      <h1 className="o-hidden">{title}</h1>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={styles.list} aria-label={listLabel} tabIndex={0}>
        {list}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.detail} aria-label={detailLabel} tabIndex={0}>
        <a className={styles.back} href={backHref}>
          Back to the list
        </a>
        {detail}
      </section>
    </div>
  )
}
