import { IconCheck } from '@tabler/icons-react'
import styles from './stage-control.module.css'

interface StageControlProps {
  stages: readonly { id: number; name: string }[]
  /** Null when the application stands nowhere any more: hired, or rejected before it began. */
  currentId: number | null
  /** Names the list: "Stages of Warehouse Associate". */
  label: string
}

/** The job's stages in order, those behind ticked and the present one lit. On a phone the past shrinks to ticks. */
export function StageControl({ stages, currentId, label }: StageControlProps) {
  const current = stages.findIndex((stage) => stage.id === currentId)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls sideways must be reachable by key
    <ol className={styles.path} aria-label={label} tabIndex={0}>
      {stages.map((stage, place) => {
        const where = current < 0 || place > current ? 'ahead' : place < current ? 'past' : 'current'
        return (
          <li key={stage.id} className={styles.step} data-place={where} aria-current={where === 'current' ? 'step' : undefined}>
            {where === 'past' ? (
              <IconCheck size={15} stroke={2.4} aria-hidden="true" />
            ) : (
              <span className={styles.number}>{place + 1}</span>
            )}
            <span className={styles.name}>
              {stage.name}
              {where === 'past' && <span className="o-hidden">, done</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
