import type { InterviewKit, Rating } from '@orangery/contract/recruiting'
import { Radio, TextInput } from '@orangery/ui'
import { oneOf } from '../../page.ts'
import styles from './scorecard.module.css'
import { ratings, ratingWords } from './words.tsx'

interface RatingRowProps {
  attribute: InterviewKit['attributes'][number]
  value: { rating: Rating; note: string }
  onChange: (value: { rating: Rating; note: string }) => void
}

/** One attribute on the five points, with a word beside it. */
export function RatingRow({ attribute, value, onChange }: RatingRowProps) {
  return (
    <div className={styles.rating}>
      <Radio.Group
        label={
          <>
            {attribute.name} <span className={styles.type}>{attribute.type}</span>
          </>
        }
        value={value.rating}
        onChange={(chosen) => onChange({ ...value, rating: oneOf(ratings, chosen) ?? value.rating })}
      >
        <div className={styles.choices}>
          {ratings.map((one) => (
            <Radio key={one} value={one} label={ratingWords[one]} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        aria-label={`Note on ${attribute.name}`}
        placeholder="Note"
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
      />
    </div>
  )
}
