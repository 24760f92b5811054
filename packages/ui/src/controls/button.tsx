import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import styles from './button.module.css'

interface Look {
  /** `ink` is the one primary act of a view; the rest are `default` or `quiet`. `danger` destroys or goes out for good. */
  look?: 'ink' | 'default' | 'quiet' | 'danger'
  /** 26, 32 and 44 px; `sm` is 44 px too on a phone. */
  size?: 'xs' | 'sm' | 'lg'
  icon?: ReactNode
  wide?: boolean
  children: ReactNode
}

export type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled'> & {
    busy?: boolean
    /** Ctrl or ⌘ S presses it. */
    'data-save'?: boolean
    /** Why it cannot be used now. It stays focusable, says the reason beside itself, and does nothing. */
    reason?: string | null
  }

export type LinkButtonProps = Look & Omit<ComponentProps<'a'>, 'className' | 'style'> & { href: string }

/** Never shrinks, never wraps. Drawn by ourselves: it is all that the first page would need of Mantine's components. */
export function Button({
  look = 'default',
  size = 'sm',
  icon,
  busy,
  wide,
  reason,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const why = useId()
  const stopped = reason !== undefined && reason !== null
  function act(event: MouseEvent<HTMLButtonElement>) {
    if (stopped || busy) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={styles.button}
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
      aria-disabled={stopped || busy || undefined}
      aria-describedby={stopped ? why : rest['aria-describedby']}
      onClick={act}
    >
      {icon}
      {children}
    </button>
  )
  if (!stopped) return button
  return (
    <span className={styles.withReason}>
      {button}
      <span id={why} className={styles.reason}>
        {reason}
      </span>
    </span>
  )
}

/** A link that looks like a button: it goes somewhere, and can be opened in another tab. */
export function LinkButton({ look = 'default', size = 'sm', icon, wide, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={styles.button} data-look={look} data-size={size} data-wide={wide || undefined}>
      {icon}
      {children}
    </a>
  )
}
