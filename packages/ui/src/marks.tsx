import { IconClipboardCheck, IconId, IconLayoutKanban, IconMessages, IconTargetArrow, type TablerIcon } from '@tabler/icons-react'
import styles from './marks.module.css'
import { accentOf, type ProductId, products } from './theme.ts'

export const productIcons: Readonly<Record<ProductId, TablerIcon>> = {
  recruiting: IconLayoutKanban,
  goodtime: IconMessages,
  goco: IconId,
  hipeople: IconClipboardCheck,
  headhuntr: IconTargetArrow,
}

const iconSizes = { small: 12, normal: 16, large: 21 }

/** A product's arch, in its own accent wherever it stands. With a `label` it is a picture, without one an ornament. */
export function ProductArch({
  product,
  size = 'normal',
  label,
}: {
  product: ProductId
  size?: keyof typeof iconSizes
  label?: string
}) {
  const Icon = productIcons[product]
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span className={styles.arch} data-size={size} style={accentOf(product)} {...name}>
      <Icon size={iconSizes[size]} stroke={1.8} />
    </span>
  )
}

export function productName(product: ProductId): string {
  return products[product].name
}

/** The house: an arched window with an orange on its branch. */
export function OrangeryMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M4 30V14a12 12 0 0 1 24 0v16z"
        fill="var(--o-surface)"
        stroke="var(--o-text)"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <path d="M16 3v9M4 15h5.5M22.5 15H28" stroke="var(--o-control)" strokeWidth="1.6" />
      <circle cx="16" cy="20" r="6.2" fill="var(--o-clementine-solid)" />
      <path d="M16 13.6c.2-2.4 1.7-3.7 4-3.8-.1 2.4-1.6 3.8-4 3.8z" fill="var(--o-leaf-solid)" />
    </svg>
  )
}

/** A match score. It always stands beside the points it is made of, hence the sentence. */
export function MatchScore({ score, sentence }: { score: number; sentence: string }) {
  return (
    <span className={styles.score} role="img" aria-label={sentence}>
      {score}
    </span>
  )
}
