import { Dialog, Kbd, Switch, useHotkeyGroups, useSingleLetters } from '@orangery/ui'
import styles from './overlays.module.css'

/** Every key that works on this page now, as its parts declared them. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const groups = useHotkeyGroups()
  const [letters, setLetters] = useSingleLetters()
  const merged = Map.groupBy(groups, (group) => group.title)
  return (
    <Dialog open onClose={onClose} title="Shortcuts of this page" width={640}>
      <div className={styles.groups}>
        {[...merged].map(([title, parts]) => {
          const hotkeys = parts.flatMap((part) => part.hotkeys)
          return hotkeys.length === 0 ? null : (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <dl className={styles.keys}>
                {[...Map.groupBy(hotkeys, (hotkey) => hotkey.label)].map(([label, same]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {same.map(({ keys }) => (
                        <span key={keys}>
                          {printed(keys).map((key) => (
                            <Kbd key={key}>{key}</Kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <Switch
        label="Single letters act as shortcuts"
        description="Off, only keys with Ctrl, ⌘ or Alt work. Kept in this browser."
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
      />
    </Dialog>
  )
}

const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent)
const names: Readonly<Record<string, string>> = {
  mod: mac ? '⌘' : 'Ctrl',
  alt: mac ? '⌥' : 'Alt',
  shift: 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** "mod+k" as Ctrl and K; "g c" as G and C. */
function printed(keys: string): string[] {
  return keys.split(/[+ ]/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
