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
        <a key={tab.key} className={styles.tab} href={tab.href} aria-current={tab.key === current ? 'page' : undefined}>
          {tab.icon}
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count.toLocaleString('en')}</span>}
        </a>
      ))}
    </nav>
  )
}
