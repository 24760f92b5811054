import { IconArrowLeft, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from './controls/button.tsx'
import styles from './settings.module.css'

interface StepsProps {
  label: string
  steps: readonly string[]
  /** Index of the present step. */
  current: number
  /** Finished steps can be entered again. */
  onGo: (step: number) => void
}

export function WizardSteps({ label, steps, current, onGo }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, place) => (
        <li key={step} aria-current={place === current ? 'step' : undefined}>
          {place < current ? (
            <button type="button" className={styles.step} onClick={() => onGo(place)}>
              <IconCheck size={16} stroke={2.4} aria-hidden="true" />
              {step}
              <span className="o-hidden">, done; go back to it</span>
            </button>
          ) : (
            <span className={styles.step} data-current={place === current || undefined}>
              <span className={styles.stepNumber}>{place + 1}</span>
              {step}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

interface WizardFootProps {
  onBack?: () => void
  next: ReactNode
  /** When something takes effect: "Nothing is sent before Confirm". */
  says: string
}

export function WizardFoot({ onBack, next, says }: WizardFootProps) {
  return (
    <div className={styles.wizardFoot}>
      {onBack && (
        <Button icon={<IconArrowLeft size={15} />} onClick={onBack}>
          Back
        </Button>
      )}
      <span className={styles.says}>{says}</span>
      {next}
    </div>
  )
}
