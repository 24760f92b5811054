import type { Progress } from '../contract/index.ts'
import styles from './progress.module.css'

/** One module's way: a bar of its parts and the words that say the same. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const parts = Math.max(progress.of, 1)
  return (
    <span className={styles.progress} data-tone={progress.tone}>
      <span className={styles.parts} aria-hidden="true">
        {Array.from({ length: Math.min(parts, 8) }, (_, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar are alike and never move
          <span key={part} data-done={part < Math.round((progress.done / parts) * Math.min(parts, 8)) || undefined} />
        ))}
      </span>
      {progress.text}
    </span>
  )
}
