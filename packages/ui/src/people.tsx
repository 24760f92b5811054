import { initialsOf, tintOf } from './initials.ts'
import styles from './people.module.css'

interface AvatarProps {
  id: number | string
  name: string
  size?: 'small' | 'normal' | 'large'
  /** True where the name is not written beside it; the avatar then carries it. */
  alone?: boolean
}

export function Avatar({ id, name, size = 'normal', alone = false }: AvatarProps) {
  const tint = tintOf(id)
  const label = alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true }
  const colours = { '--soft': `var(--o-${tint}-soft)`, '--line': `var(--o-${tint}-line)`, '--text': `var(--o-${tint}-text)` }
  return (
    <span className={styles.avatar} data-size={size} style={colours as React.CSSProperties} {...label}>
      {initialsOf(name)}
    </span>
  )
}

/** A person's name in its own direction, so that an Arabic name does not reorder the sentence around it. */
export function PersonName({ name, className }: { name: string; className?: string }) {
  return (
    <bdi dir="auto" className={className ? `${styles.name} ${className}` : styles.name}>
      {name}
    </bdi>
  )
}
