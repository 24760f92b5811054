import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Loader.layer.css'
import '@mantine/core/styles/Button.layer.css'
import { Button as MantineButton } from '@mantine/core'
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import styles from './button.module.css'

type Base = Omit<ComponentProps<'button'>, 'color' | 'ref' | 'style'> & {
  /** `ink` is the one primary act of a view; the rest are `default` or `quiet`. `danger` destroys or goes out for good. */
  look?: 'ink' | 'default' | 'quiet' | 'danger'
  size?: 'xs' | 'sm' | 'lg'
  icon?: ReactNode
  busy?: boolean
  wide?: boolean
  /** Why it cannot be used now. It stays focusable, says the reason beside itself, and does nothing. */
  reason?: string | null
  children: ReactNode
}

export type ButtonProps = Base & { href?: undefined }
export type LinkButtonProps = Omit<Base, 'busy' | 'reason' | 'type' | 'onClick'> & {
  href: string
  download?: boolean
  target?: '_blank'
}

const looks = {
  ink: { variant: 'filled' },
  default: { variant: 'default' },
  quiet: { variant: 'subtle' },
  danger: { variant: 'outline', color: 'crimson' },
} as const

/** Never shrinks, never wraps. */
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
    if (stopped) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <MantineButton
      {...looks[look]}
      {...rest}
      type={type}
      size={size}
      leftSection={icon}
      loading={busy}
      loaderProps={{ type: 'dots' }}
      fullWidth={wide}
      aria-disabled={stopped || undefined}
      aria-describedby={stopped ? why : rest['aria-describedby']}
      data-stopped={stopped || undefined}
      classNames={{ root: styles.root, section: styles.section }}
      onClick={act}
    >
      {children}
    </MantineButton>
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
    <MantineButton
      {...looks[look]}
      {...(rest as object)}
      component="a"
      size={size}
      leftSection={icon}
      fullWidth={wide}
      classNames={{ root: styles.root, section: styles.section }}
    >
      {children}
    </MantineButton>
  )
}
