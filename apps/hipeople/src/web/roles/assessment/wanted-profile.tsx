import { Checkbox, TextInput } from '@orangery/ui'
import { Answer, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { getTest, type WantedRange } from '../../../contract/index.ts'
import styles from './assessment.module.css'

interface WantedProfileProps {
  testId: string
  wanted: WantedRange[]
  onChange: (wanted: WantedRange[]) => void
}

/** A range for each thing that matters for this role. What has none is shown in results and counts for nothing. */
export function WantedProfile({ testId, wanted, onChange }: WantedProfileProps) {
  const test = useQuery(read(getTest, { params: { id: testId } }))
  return (
    <div className={styles.wanted}>
      <div>
        <strong>Wanted profile</strong>
        <div className={styles.quiet}>
          {wanted.length === 0
            ? 'Nothing is wanted yet, so results show the profile and give no score.'
            : 'Whoever lies within a range fits it fully; the farther outside, the less. What has no range counts for nothing.'}
        </div>
      </div>
      <Answer of={test} what="The test" rows={2}>
        {({ dimensions }) =>
          dimensions.map((dimension) => {
            const range = wanted.find((one) => one.dimension === dimension.id)
            const others = wanted.filter((one) => one.dimension !== dimension.id)
            return (
              <div key={dimension.id}>
                <Checkbox
                  label={dimension.name}
                  description={dimension.about}
                  checked={range !== undefined}
                  onChange={() => onChange(range ? others : [...others, { dimension: dimension.id, from: 40, to: 80 }])}
                />
                {range && (
                  <div className={styles.range}>
                    <Percent
                      label={`${dimension.name}, from`}
                      value={range.from}
                      error={range.from > range.to ? 'Above the end' : undefined}
                      onChange={(from) => onChange([...others, { ...range, from }])}
                    />
                    <Percent
                      label={`${dimension.name}, to`}
                      value={range.to}
                      onChange={(to) => onChange([...others, { ...range, to }])}
                    />
                  </div>
                )}
              </div>
            )
          })
        }
      </Answer>
    </div>
  )
}

interface PercentProps {
  label: string
  value: number
  error?: string
  onChange: (value: number) => void
}

/** 0 to 100; its short label is "From" or "To", its whole name says of what. */
function Percent({ label, value, error, onChange }: PercentProps) {
  return (
    <TextInput
      label={label.endsWith('from') ? 'From' : 'To'}
      aria-label={`${label}, of 100`}
      inputMode="numeric"
      value={String(value)}
      error={error}
      onChange={(event) => onChange(Math.min(100, Number.parseInt(event.currentTarget.value.replace(/\D/g, ''), 10) || 0))}
    />
  )
}
