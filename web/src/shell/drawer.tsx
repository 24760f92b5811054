import { Dialog, type ProductId } from '@orangery/ui'
import { IconSearch } from '@tabler/icons-react'
import { paths } from '../paths.ts'
import { useAccount, useSession } from '../session.ts'
import { AccountActs } from './account-panel.tsx'
import { Place, Sections } from './navigation.tsx'
import { ProductLinks } from './rail.tsx'
import styles from './shell.module.css'

/** Rail and navigation of a phone. */
export function Drawer({ product, onClose, onFind }: { product: ProductId | null; onClose: () => void; onFind: () => void }) {
  const account = useAccount()
  const { mode } = useSession()
  return (
    <Dialog open onClose={onClose} title="Menu" side>
      <div className={styles.drawer}>
        <nav className={styles.drawerProducts} aria-label="Products">
          <ProductLinks product={product} />
        </nav>
        <Place product={product} />
        <button type="button" className={styles.menuItem} onClick={onFind}>
          Find or do…
          <IconSearch size={18} aria-hidden="true" />
        </button>
        <nav aria-label="Sections">
          <Sections product={product} />
        </nav>
        {mode === 'demo' && (
          <nav aria-label="The demo">
            <a className={styles.menuItem} href={paths.mailbox()}>
              Mailbox of the demo
            </a>
            <a className={styles.menuItem} href={paths.phone()}>
              Phone of the demo
            </a>
            <a className={styles.menuItem} href={paths.clock()}>
              Clock of the demo
            </a>
          </nav>
        )}
        <p className={styles.place}>
          <strong dir="auto">{account.name}</strong>
          <span>{account.email}</span>
        </p>
        <AccountActs />
      </div>
    </Dialog>
  )
}
