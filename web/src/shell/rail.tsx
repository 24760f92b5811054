import { Avatar, accentOf, IconButton, IconLink, OrangeryMark, type ProductId, productIcons, productName } from '@orangery/ui'
import { IconBell, IconClock, IconDeviceMobileMessage, IconHelp, IconMail } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { areasOf } from '../areas.ts'
import { paths } from '../paths.ts'
import { useAccount, useSession } from '../session.ts'
import styles from './shell.module.css'
import { useMe } from './use-me.ts'

const AccountPanel = lazy(() => import('./account-panel.tsx').then(({ AccountPanel }) => ({ default: AccountPanel })))
const NoticesPanel = lazy(() => import('./notices-panel.tsx').then(({ NoticesPanel }) => ({ default: NoticesPanel })))

/** The products as arches: only those that the person has a role in. Below, what belongs to no product. */
export function Rail({ product, onShortcuts }: { product: ProductId | null; onShortcuts: () => void }) {
  const account = useAccount()
  const { mode } = useSession()
  const me = useMe()
  const [panel, setPanel] = useState<'account' | 'notices' | null>(null)
  const unread = me?.counts.unreadNotices ?? 0
  return (
    <nav className={styles.rail} aria-label="Products and account">
      <a className={styles.logo} href="/" aria-label="Orangery, first page">
        <OrangeryMark size={28} />
      </a>
      <ProductLinks product={product} />
      <span className={styles.space} />
      {mode === 'demo' && (
        <>
          <IconLink label="Mailbox of the demo" href={paths.mailbox()} icon={<IconMail size={18} stroke={1.7} />} />
          <IconLink label="Phone of the demo" href={paths.phone()} icon={<IconDeviceMobileMessage size={18} stroke={1.7} />} />
          <IconLink label="Clock of the demo" href={paths.clock()} icon={<IconClock size={18} stroke={1.7} />} />
        </>
      )}
      {me?.permissions.includes('web-hooks') && (
        <span className={styles.bell}>
          <IconButton
            label={unread > 0 ? `Notices, ${unread} unread` : 'Notices'}
            icon={<IconBell size={18} stroke={1.7} />}
            aria-expanded={panel === 'notices'}
            onClick={() => setPanel(panel === 'notices' ? null : 'notices')}
          />
          {unread > 0 && <span className={styles.badge} aria-hidden="true" />}
        </span>
      )}
      <IconButton label="Shortcuts and help" icon={<IconHelp size={18} stroke={1.7} />} onClick={onShortcuts} />
      <button
        type="button"
        className={styles.avatarButton}
        aria-label={`Account of ${account.name}`}
        aria-expanded={panel === 'account'}
        onClick={() => setPanel(panel === 'account' ? null : 'account')}
      >
        <Avatar id={account.id} name={account.name} />
      </button>
      <Suspense>
        {panel === 'account' && <AccountPanel onClose={() => setPanel(null)} />}
        {panel === 'notices' && <NoticesPanel onClose={() => setPanel(null)} />}
      </Suspense>
    </nav>
  )
}

/** Also in the phone's drawer. */
export function ProductLinks({ product }: { product: ProductId | null }) {
  const { roles } = useAccount()
  return areasOf(roles).map(({ id, home }) => {
    const Icon = productIcons[id]
    return (
      <a
        key={id}
        href={home}
        className={styles.product}
        style={accentOf(id)}
        aria-label={productName(id)}
        title={productName(id)}
        aria-current={id === product ? 'true' : undefined}
      >
        <Icon size={19} stroke={1.8} />
      </a>
    )
  })
}
