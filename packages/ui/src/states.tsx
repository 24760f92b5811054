import type { ReactNode } from 'react'
import { Button } from './controls/button.tsx'
import { CopyIconButton } from './copy-button.tsx'
import styles from './states.module.css'

interface EmptyProps {
  /** What will be here: "No candidates in Reference Check yet". */
  title: string
  children?: ReactNode
  action?: ReactNode
  /** One link to how. */
  how?: { href: string; label: string }
}

export function Empty({ title, children, action, how }: EmptyProps) {
  return (
    <section className={styles.state} aria-label={title}>
      <h2>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {(action || how) && (
        <div className={styles.acts}>
          {action}
          {how && <a href={how.href}>{how.label}</a>}
        </div>
      )}
    </section>
  )
}

interface NothingFoundProps {
  /** What was asked, as the person wrote it. */
  query: string
  /** The filter that was added last, and how to drop it. */
  lastFilter?: { label: string; drop: () => void }
  children?: ReactNode
}

export function NothingFound({ query, lastFilter, children }: NothingFoundProps) {
  return (
    <section className={styles.state} role="status">
      <h2>
        Nothing found for “<bdi>{query}</bdi>”
      </h2>
      {children && <p className={styles.text}>{children}</p>}
      {lastFilter && (
        <div className={styles.acts}>
          <Button onClick={lastFilter.drop}>Drop “{lastFilter.label}”</Button>
        </div>
      )}
    </section>
  )
}

/** Bones in the shape of rows; drawn after 150 ms, so that a quick answer never flickers. */
export function Loading({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div className={styles.loading} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike and never move
        <div key={row} className={styles.row} aria-hidden="true">
          <div className={styles.bone} />
          <div className={styles.bone} />
          <div className={styles.bone} />
        </div>
      ))}
    </div>
  )
}

interface ErrorStateProps {
  /** What failed: "The jobs could not be read". */
  title: string
  message: string
  correlation?: string
  onRetry?: () => void
}

export function ErrorState({ title, message, correlation, onRetry }: ErrorStateProps) {
  return (
    <section className={styles.state} role="alert">
      <h2>{title}</h2>
      <p className={styles.text}>{message}</p>
      {correlation && (
        <p className={styles.correlation}>
          Correlation id <code>{correlation}</code>
          <CopyIconButton text={correlation} label="Copy the correlation id" />
        </p>
      )}
      {onRetry && (
        <div className={styles.acts}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </section>
  )
}

interface NoPermissionProps {
  /** What cannot be seen: "API Credential Management". */
  what: string
  /** Names the missing permission, letter by letter, and who can grant it. */
  message: string
}

export function NoPermission({ what, message }: NoPermissionProps) {
  return (
    <section className={styles.state}>
      <h2>You cannot see {what}</h2>
      <p className={styles.text}>{message}</p>
    </section>
  )
}
