import type { ComponentProps, ReactNode } from 'react'
import styles from './icon-button.module.css'

interface Own {
  /** The accessible name; it is shown on hover as well. */
  label: string
  icon: ReactNode
  /** Draws the hairline of a button that stands alone. */
  framed?: boolean
}

type IconButtonProps = Own & Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title' | 'className'>
type IconLinkProps = Own & Omit<ComponentProps<'a'>, 'children' | 'aria-label' | 'title' | 'className'> & { href: string }

export function IconButton({ label, icon, framed, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={styles.root} data-framed={framed || undefined} aria-label={label} title={label}>
      {icon}
    </button>
  )
}

export function IconLink({ label, icon, framed, ...rest }: IconLinkProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it always has an href, so it is a link
    <a {...rest} className={styles.root} data-framed={framed || undefined} aria-label={label} title={label}>
      {icon}
    </a>
  )
}
