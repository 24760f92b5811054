import { Kbd, type NavigationSection, type ProductId, products, useHotkeys } from '@orangery/ui'
import { IconClock, IconDeviceMobileMessage, IconMail, IconSearch, IconUser } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { appOf } from '../areas.ts'
import { paths } from '../paths.ts'
import { recruitingNavigation } from '../recruiting/navigation.ts'
import { useSession } from '../session.ts'
import styles from './shell.module.css'
import { useMe } from './use-me.ts'

const commandKey = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'

export function Navigation({ product, onFind }: { product: ProductId | null; onFind: () => void }) {
  return (
    <nav className={styles.navigation} aria-label="Sections">
      <Place product={product} />
      <button type="button" className={styles.find} onClick={onFind}>
        <IconSearch size={15} aria-hidden="true" />
        <span>Find or do…</span>
        <Kbd>{commandKey}</Kbd>
      </button>
      <Sections product={product} />
    </nav>
  )
}

/** The product's name over the organisation's. */
export function Place({ product }: { product: ProductId | null }) {
  const { organization } = useSession()
  return (
    <p className={styles.place}>
      <strong>{product ? products[product].short : 'Orangery'}</strong>
      <span dir="auto">{organization}</span>
    </p>
  )
}

export function Sections({ product }: { product: ProductId | null }) {
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const navigate = useNavigate()
  const sections = useSections(product, pathname)
  const entries = sections.flatMap((section) => section.entries)
  useHotkeys(
    'Go to',
    entries.flatMap(({ keys, label, href }) => (keys ? [{ keys, label, run: () => void navigate({ href }) }] : [])),
  )
  // The longest address that the present one begins with is where the person is; an app's bare address shows its first page.
  const here =
    entries
      .map(({ href }) => href)
      .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
      .sort((a, b) => b.length - a.length)[0] ?? (pathname === appOf(product)?.home ? entries[0]?.href : undefined)
  return sections.map((section, place) => (
    <div key={section.title ?? `section ${place}`}>
      {section.title && <h2 className={styles.section}>{section.title}</h2>}
      <ul>
        {section.entries.map(({ label, href, icon: Icon, count }) => (
          <li key={href}>
            <a className={styles.entry} href={href} aria-current={href === here ? 'page' : undefined}>
              <Icon size={16} stroke={1.7} />
              <span>{label}</span>
              {count !== undefined && count !== 0 && <span className={styles.entryCount}>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ))
}

/** Where a page belongs to no product: the account, and the demo's own pages. */
function aroundProducts(mode: string): readonly NavigationSection[] {
  const account = { entries: [{ label: 'Account', href: paths.account(), icon: IconUser }] }
  if (mode === 'production') return [account]
  const demo = [
    { label: 'Mailbox', href: paths.mailbox(), icon: IconMail },
    { label: 'Phone', href: paths.phone(), icon: IconDeviceMobileMessage },
    { label: 'Clock', href: paths.clock(), icon: IconClock },
  ]
  return [account, { title: 'The demo', entries: demo }]
}

function useSections(product: ProductId | null, pathname: string): readonly NavigationSection[] {
  const me = useMe()
  const { mode } = useSession()
  if (product === 'recruiting') return me ? recruitingNavigation(me, pathname) : []
  return appOf(product)?.navigation ?? aroundProducts(mode)
}
