import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { createPortal } from 'react-dom'
import styles from './page-bar.module.css'

export interface Crumb {
  readonly label: string
  readonly href?: string
}

const BarContext = createContext<HTMLElement | null>(null)

/** Given by the shell: the element of the bar that pages write into. */
export const BarProvider = BarContext.Provider

interface PageBarProps {
  /** From the area down; the last is this page and names the document. */
  crumbs: readonly Crumb[]
  /** At most one primary and two other acts. A phone does not show them here: put what it needs on the page as well. */
  children?: ReactNode
}

/** The page's place in the bar. It is drawn from the page, so what it shows can never be another page's. */
export function PageBar({ crumbs, children }: PageBarProps) {
  const bar = useContext(BarContext)
  const title = crumbs.at(-1)?.label ?? ''
  useEffect(() => {
    document.title = `${title} · Orangery`
  }, [title])
  if (!bar) return null
  return createPortal(
    <>
      <nav aria-label="Breadcrumb" style={{ flex: 1, minInlineSize: 0 }}>
        <ol className={styles.crumbs}>
          {crumbs.map((crumb, place) => (
            <li key={crumb.label}>
              {crumb.href && place < crumbs.length - 1 ? (
                <a href={crumb.href}>{crumb.label}</a>
              ) : (
                <span dir="auto" aria-current={place === crumbs.length - 1 ? 'page' : undefined}>
                  {crumb.label}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.acts}>{children}</div>
    </>,
    bar,
  )
}
