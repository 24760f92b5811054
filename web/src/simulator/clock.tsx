import { moveClock, readClock } from '@orangery/contract/simulator'
import {
  Button,
  Callout,
  fullMoment,
  PageBar,
  PageBody,
  PageHeader,
  SettingsColumn,
  SettingsSection,
  TextInput,
  useViewer,
} from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../answer.tsx'
import { cache, call, type Parts, read } from '../api.ts'
import { wordsFor } from '../error-words.ts'
import forms from '../recruiting/forms.module.css'
import { inZone } from './in-zone.ts'
import { OnlyInDemo } from './only-in-demo.tsx'

const steps = [
  { label: '+1 min', ms: 60_000 },
  { label: '+1 h', ms: 3_600_000 },
  { label: '+15 h', ms: 15 * 3_600_000 },
  { label: '+1 day', ms: 86_400_000 },
  { label: '+7 days', ms: 7 * 86_400_000 },
]

/** The suite's time. Whatever waits for a time, a retry, a reminder, an expiry, comes due as it moves. */
export function Page() {
  const viewer = useViewer()
  const clock = useQuery({ ...read(readClock, {}), refetchInterval: 10_000 })
  const [to, setTo] = useState('')
  const move = useMutation({
    mutationFn: (by: Parts<typeof moveClock>['body']) => call(moveClock, { body: by }),
    // Every page shows times; all of them are read again, the session's clock first.
    onSuccess: () => cache.invalidateQueries(),
  })
  const target = to === '' ? null : inZone(to, viewer.zone)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (target) move.mutate({ to: target })
  }
  return (
    <OnlyInDemo what="The clock">
      <PageBody>
        <PageBar crumbs={[{ label: 'The demo' }, { label: 'Clock' }]} />
        <PageHeader title="Clock" />
        <Answer of={clock} what="The clock" rows={2}>
          {({ now, offsetMs }) => (
            <SettingsColumn>
              <SettingsSection title="The suite’s time" sentence="It only goes forward. Due work starts by itself.">
                <p style={{ fontSize: 22, lineHeight: '28px', fontVariantNumeric: 'tabular-nums' }} role="status">
                  {fullMoment(new Date(now), viewer)}
                </p>
                <p className={forms.quiet}>
                  {offsetMs === 0 ? 'Not moved: the machine’s own time.' : `${moved(offsetMs)} ahead of the machine’s.`}
                </p>
                {move.error && <Callout tone="crimson" live title={wordsFor(move.error).message} />}
                <div className={forms.acts}>
                  {steps.map(({ label, ms }) => (
                    <Button key={label} busy={move.isPending} onClick={() => move.mutate({ byMs: ms })}>
                      {label}
                    </Button>
                  ))}
                </div>
              </SettingsSection>
              <SettingsSection title="To a date" sentence={`In your zone, ${viewer.zone}.`}>
                <form className={forms.row} onSubmit={submit}>
                  <TextInput
                    label="Date and time"
                    type="datetime-local"
                    step={1}
                    value={to}
                    onChange={(event) => setTo(event.currentTarget.value)}
                  />
                  <Button type="submit" look="ink" busy={move.isPending} reason={target === null ? 'Choose a date first' : null}>
                    Move the clock
                  </Button>
                </form>
              </SettingsSection>
            </SettingsColumn>
          )}
        </Answer>
      </PageBody>
    </OnlyInDemo>
  )
}

function moved(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
