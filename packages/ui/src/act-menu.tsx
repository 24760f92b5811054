import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from './act-menu.module.css'
import { Button, type ButtonProps } from './controls/button.tsx'

export interface MenuAct {
  readonly label: string
  readonly onChoose: () => void
  /** Why it cannot be chosen; it stays readable. */
  readonly reason?: string
  /** A line above it: it is of another kind than those before. */
  readonly apart?: boolean
}

interface ActMenuProps extends Pick<ButtonProps, 'look' | 'size' | 'icon' | 'aria-label'> {
  /** The button's words; where it is an icon alone, `aria-label` names it. */
  children: ReactNode
  /** Names the menu: "Move to a stage". */
  label: string
  acts: readonly MenuAct[]
}

/**
 * A button with a list of acts, in the browser's own popover: Esc and a click elsewhere close it, and it may stand inside a
 * dialog. Arrows, Home and End walk; a letter goes to the next act that begins with it.
 */
export function ActMenu({ children, label, acts, ...looks }: ActMenuProps) {
  const id = useId()
  const trigger = useRef<HTMLSpanElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

  function show() {
    const panel = menu.current
    if (!panel || !trigger.current) return
    panel.showPopover()
    place(panel, trigger.current.getBoundingClientRect())
    items()[0]?.focus()
  }

  function walk(event: KeyboardEvent) {
    const all = items()
    const here = all.indexOf(document.activeElement as HTMLElement)
    const next = target(event.key, { all, here })
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    all[next]?.focus()
  }

  return (
    <span ref={trigger}>
      <Button
        {...looks}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? menu.current?.hidePopover() : show())}
      >
        {children}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.menu}
        onKeyDown={walk}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {acts.map(({ label: name, onChoose, reason, apart }) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            data-apart={apart || undefined}
            aria-disabled={reason !== undefined || undefined}
            onClick={() => {
              if (reason !== undefined) return
              menu.current?.hidePopover()
              onChoose()
            }}
          >
            {name}
            {reason && <small>{reason}</small>}
          </button>
        ))}
      </div>
    </span>
  )
}

/** Below the trigger and flush with its end; above it where there is no room below. */
function place(panel: HTMLElement, at: DOMRect) {
  const { offsetWidth: width, offsetHeight: height } = panel
  const below = at.bottom + 4
  panel.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`
  panel.style.top = `${below + height > innerHeight - 8 ? Math.max(8, at.top - height - 4) : below}px`
}

function target(key: string, { all, here }: { all: readonly HTMLElement[]; here: number }): number | undefined {
  if (key === 'ArrowDown') return (here + 1) % all.length
  if (key === 'ArrowUp') return (here - 1 + all.length) % all.length
  if (key === 'Home') return 0
  if (key === 'End') return all.length - 1
  if (key.length !== 1 || key === ' ') return undefined
  const begins = (item: HTMLElement) => item.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()) ?? false
  const later = all.findIndex((item, place) => place > here && begins(item))
  return later >= 0 ? later : all.findIndex(begins)
}
