import type { ReactNode } from 'react'
import styles from './tabs.module.css'

interface TabLinksProps {
  label: string
  tabs: readonly { key: string; label: string; href: string; count?: number; icon?: ReactNode }[]
  current: string
}

/** The parts of a record. Each is a place with a URL, hence links and not the tab pattern. */
export function TabLinks({ label, tabs, current }: TabLinksProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.key}
          className={styles.tab}
          href={tab.href}
          aria-current={tab.key === current ? 'page' : undefined}
          ref={tab.key === current ? showTab : undefined}
        >
          {tab.icon}
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count.toLocaleString('en')}</span>}
        </a>
      ))}
    </nav>
  )
}

/** On a phone the row of tabs is wider than the screen: the present one is brought into it, and nothing else moves. */
function showTab(tab: HTMLAnchorElement | null) {
  const row = tab?.parentElement
  if (tab && row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
}
