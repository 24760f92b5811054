import { signOut, signOutEverywhere } from '@orangery/contract/accounts'
import { Avatar, ChoiceChips, PersonName } from '@orangery/ui'
import { call } from '../api.ts'
import { paths } from '../paths.ts'
import { useAccount } from '../session.ts'
import { themes, useThemeChoice } from '../theme-choice.ts'
import { FloatingPanel } from './floating-panel.tsx'
import styles from './shell.module.css'

export function AccountPanel({ onClose }: { onClose: () => void }) {
  const account = useAccount()
  return (
    <FloatingPanel label="Account" onClose={onClose}>
      <div className={styles.who}>
        <Avatar id={account.id} name={account.name} />
        <strong>
          <PersonName name={account.name} />
        </strong>
        <small>{account.email}</small>
      </div>
      <hr />
      <AccountActs />
    </FloatingPanel>
  )
}

/** Theme, time zone, signing out; in the rail's panel and in the phone's drawer. */
export function AccountActs() {
  const [scheme, choose] = useThemeChoice()
  const { timeZone } = useAccount()
  async function leave(everywhere: boolean) {
    await call(everywhere ? signOutEverywhere : signOut, {})
    location.assign(paths.signIn())
  }
  return (
    <>
      <ChoiceChips label="Theme" options={themes} value={scheme} onChange={choose} />
      <div>
        <a className={styles.menuItem} href={paths.account()}>
          Account settings
        </a>
        <a className={styles.menuItem} href={paths.account()}>
          Time zone
          <small>{timeZone || 'as this browser'}</small>
        </a>
      </div>
      <hr />
      <div>
        <button type="button" className={styles.menuItem} onClick={() => leave(false)}>
          Sign out
        </button>
        <button type="button" className={styles.menuItem} onClick={() => leave(true)}>
          Sign out everywhere
        </button>
      </div>
    </>
  )
}
