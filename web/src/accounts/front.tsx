import { OrangeryMark, type ProductId, products } from '@orangery/ui'
import type { ReactNode } from 'react'
import styles from './front.module.css'

/** The house's front door: sign-in, the one-time link, a forgotten password. */
export function Front({ title, line, children, note }: { title: string; line?: ReactNode; children: ReactNode; note?: ReactNode }) {
  return (
    <div className={styles.front}>
      <main className={styles.form}>
        <div className={styles.inner}>
          <p className={styles.brand}>
            <OrangeryMark size={34} />
            Orangery
          </p>
          <div className={styles.titles}>
            <title>{`${title} · Orangery`}</title>
            <h1>{title}</h1>
            {line && <p dir="auto">{line}</p>}
          </div>
          {children}
          {note && <div className={styles.note}>{note}</div>}
        </div>
      </main>
      <aside className={styles.picture} aria-label="What Orangery is">
        <div className={styles.house} aria-hidden="true">
          {Object.keys(products).map((product) => (
            <Window key={product} product={product as ProductId} />
          ))}
        </div>
        <div className={styles.caption}>
          <p>One house for recruiting, messages, HR records, assessments and sourcing.</p>
        </div>
      </aside>
    </div>
  )
}

const fruits = [
  [64, 452],
  [88, 460],
  [98, 478],
  [58, 480],
  [74, 484],
  [84, 496],
] as const

/** One arch with its tree, in the product's colours; drawn, so that it takes no picture to load and follows the theme. */
function Window({ product }: { product: ProductId }) {
  const hue = products[product].ramp
  const glass = `glass-${product}`
  return (
    <svg aria-hidden="true" className={styles.window} viewBox="0 0 136 612" fill="none">
      <defs>
        <linearGradient id={glass} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--o-surface)" />
          <stop offset="0.3" stopColor={`var(--o-${hue}-soft)`} />
          <stop offset="1" stopColor={`var(--o-${hue}-line)`} />
        </linearGradient>
      </defs>
      <path d="M2 611V68a66 66 0 0 1 132 0v543z" fill={`url(#${glass})`} stroke="var(--o-text-2)" strokeWidth="2" />
      <path d="M68 2v609M2 124h132M2 246h132M2 368h132M2 490h132" stroke="var(--o-control)" strokeOpacity="0.7" strokeWidth="1.4" />
      <path d="M68 500v80" stroke="var(--o-text-2)" strokeWidth="3" />
      <circle cx="68" cy="474" r="42" fill={`var(--o-${hue}-solid)`} />
      {fruits.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x - 8} cy={y} r="5" fill={`var(--o-${hue}-line)`} />
      ))}
      <path d="M49 576h38l-6 34H55z" fill="var(--o-text-2)" />
      <path d="M45 572h46v6H45z" fill="var(--o-text)" />
    </svg>
  )
}
