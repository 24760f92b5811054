import { Callout, IconButton, Tag } from '@orangery/ui'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type RoleAssessment, type TestRow, testKindLabels } from '../../../contract/index.ts'
import { paths } from '../../paths.ts'
import { minutesText, scoringName } from '../../tests/words.ts'
import { counted } from '../../words.tsx'
import styles from './assessment.module.css'
import { WantedProfile } from './wanted-profile.tsx'

type Chosen = RoleAssessment['tests']

interface ChosenTestsProps {
  chosen: Chosen
  rows: readonly TestRow[]
  onChange: (chosen: Chosen) => void
}

/** The role's tests in their order, with how long they take together. */
export function ChosenTests({ chosen, rows, onChange }: ChosenTestsProps) {
  if (chosen.length === 0)
    return (
      <Callout tone="amber" title="No tests are chosen yet, so nobody is invited to an assessment.">
        Add at least one from the library below.
      </Callout>
    )
  const minutes = chosen.reduce((sum, { testId }) => sum + (rows.find(({ id }) => id === testId)?.minutes ?? 0), 0)
  function move(place: number, by: -1 | 1) {
    const next = [...chosen]
    const [moved] = next.splice(place, 1)
    if (moved) next.splice(place + by, 0, moved)
    onChange(next)
  }
  return (
    <>
      <ol className={styles.tests} aria-label="Tests of this role">
        {chosen.map((one, place) => {
          const row = rows.find(({ id }) => id === one.testId)
          const title = row?.title ?? one.testId
          return (
            <li key={one.testId} className={styles.test}>
              <div className={styles.row}>
                <div>
                  <a href={paths.test(one.testId)}>
                    <strong dir="auto">
                      {place + 1}. {title}
                    </strong>
                  </a>{' '}
                  {row && <Tag>{testKindLabels[row.kind]}</Tag>}
                  <div className={styles.quiet}>
                    {row
                      ? `${minutesText(row)} · ${scoringName(row.scoring)}`
                      : 'It is not in the library any more. Take it out to save.'}
                  </div>
                </div>
                <span className={styles.buttons}>
                  {place > 0 && (
                    <IconButton label={`Move ${title} up`} icon={<IconArrowUp size={15} />} onClick={() => move(place, -1)} />
                  )}
                  {place < chosen.length - 1 && (
                    <IconButton label={`Move ${title} down`} icon={<IconArrowDown size={15} />} onClick={() => move(place, 1)} />
                  )}
                  <IconButton
                    label={`Take ${title} out`}
                    icon={<IconTrash size={15} />}
                    onClick={() => onChange(chosen.filter((_, at) => at !== place))}
                  />
                </span>
              </div>
              {row?.scoring === 'fit' && (
                <WantedProfile
                  testId={one.testId}
                  wanted={one.wanted}
                  onChange={(wanted) => onChange(chosen.map((other, at) => (at === place ? { ...other, wanted } : other)))}
                />
              )}
            </li>
          )
        })}
      </ol>
      <p className={styles.total} role="status">
        {counted(chosen.length, 'test')}, {minutes} min in all
      </p>
    </>
  )
}
