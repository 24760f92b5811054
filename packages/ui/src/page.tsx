import { IconAlertTriangle, IconInfoCircle, IconShieldCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import styles from './page.module.css'

interface PageBodyProps {
  /** `padded` is a page that scrolls with the content; `fill` takes its height and scrolls inside (board, split view, list). */
  kind?: 'padded' | 'fill'
  children: ReactNode
}

export function PageBody({ kind = 'padded', children }: PageBodyProps) {
  return <div className={styles[kind]}>{children}</div>
}

interface PageHeaderProps {
  title: ReactNode
  count?: number
  /** Facts in one quiet line. */
  meta?: ReactNode[]
  children?: ReactNode
}

/** The page's `h1`, its count and facts, and at most one primary act with two others. */
export function PageHeader({ title, count, meta, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h1>
          {title}
          {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
        </h1>
        {meta && (
          <p className={styles.meta}>
            {meta.map((fact, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts of one header keep their places
              <span key={place}>{fact}</span>
            ))}
          </p>
        )}
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </header>
  )
}

/** A box with a hairline. Its title names the region. */
export function Panel({
  title,
  aside,
  padded = true,
  children,
}: {
  title: string
  aside?: ReactNode
  padded?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <div className={styles.panelBody} data-padded={padded || undefined}>
        {children}
      </div>
    </section>
  )
}

const calloutIcons = { leaf: IconShieldCheck, amber: IconAlertTriangle, crimson: IconAlertTriangle, neutral: IconInfoCircle }

interface CalloutProps {
  tone: keyof typeof calloutIcons
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Said at once by a screen reader: for a problem that has just come up. */
  live?: boolean
}

/** A problem or a verdict, shown where it is and staying there. */
export function Callout({ tone, title, children, action, live }: CalloutProps) {
  const Icon = calloutIcons[tone]
  return (
    <div className={styles.callout} data-tone={tone} role={live ? 'alert' : undefined}>
      <Icon size={17} stroke={1.8} aria-hidden="true" />
      <div className={styles.calloutText}>
        <strong>{title}</strong>
        {children}
      </div>
      {action}
    </div>
  )
}

/** Names and values of a record. A value of null is left out. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {of
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
