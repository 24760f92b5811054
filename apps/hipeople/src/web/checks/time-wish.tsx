import { Button, Callout, Dialog, Radio, say, TextInput } from '@orangery/ui'
import { call, fieldErrors, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { grantExtraTime, type Request } from '../../contract/index.ts'
import { changed } from './changed.ts'

/** The candidate's wish in their words, with the two answers. */
export function TimeWish({ check, onGive }: { check: Request; onGive: () => void }) {
  const keep = useMutation({
    mutationFn: () => call(grantExtraTime, { params: { id: check.id }, body: { percent: check.extraTimePercent } }),
    onSuccess: () => say('The limits stay as they are'),
    onSettled: changed,
  })
  if (check.timeWish === null) return null
  return (
    <Callout
      tone="amber"
      title={
        <>
          <bdi>{check.candidateName}</bdi> asks for more time.
        </>
      }
    >
      <blockquote dir="auto" style={{ margin: '4px 0 10px', overflowWrap: 'anywhere' }}>
        {check.timeWish}
      </blockquote>
      {keep.error && <p role="alert">{wordsFor(keep.error).message}</p>}
      <div className={formStyles.acts}>
        <Button look="ink" onClick={onGive}>
          Give more time
        </Button>
        <Button busy={keep.isPending} onClick={() => keep.mutate()}>
          {check.extraTimePercent === 0 ? 'Keep the usual limits' : `Keep ${check.extraTimePercent} % more`}
        </Button>
      </div>
    </Callout>
  )
}

const usual = [25, 50, 100] as const

/** How much longer this candidate's tests are. Usual accommodations, or any other number. */
export function ExtraTime({ check, onClose }: { check: Request; onClose: () => void }) {
  const before = check.extraTimePercent
  const [choice, setChoice] = useState(before === 0 ? '25' : usual.some((one) => one === before) ? String(before) : 'other')
  const [other, setOther] = useState(before === 0 ? '' : String(before))
  const text = choice === 'other' ? other.trim() : choice
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : undefined
  const give = useMutation({
    mutationFn: () => call(grantExtraTime, { params: { id: check.id }, body: { percent: percent ?? 0 } }),
    onSuccess: async () => {
      say(percent === 0 ? 'Tests have their usual limits' : `${check.candidateName} has ${percent} % more time`)
      await changed()
      onClose()
    },
  })
  const wrong = fieldErrors(give.error).percent
  const reason = percent === undefined ? 'Give a number of percent, such as 30' : percent > 300 ? 'At most 300 %' : null
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason === null) give.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      width={460}
      title={`Extra time for ${check.candidateName}`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="extra-time" busy={give.isPending} reason={reason}>
            {percent === 0 ? 'Back to the usual limits' : 'Give the time'}
          </Button>
        </>
      }
    >
      <form id="extra-time" className={formStyles.form} onSubmit={submit} noValidate>
        {give.error && !wrong && <Callout tone="crimson" live title={wordsFor(give.error).message} />}
        <p style={{ margin: 0 }}>
          The limit of each timed test that is not over grows by it, at once for one that runs. The report says that there was extra
          time.
        </p>
        <fieldset className={formStyles.stack} style={{ border: 0, padding: 0, margin: 0, gap: 10 }}>
          <legend style={{ marginBlockEnd: 8 }}>How much more</legend>
          {usual.map((one) => (
            <Radio
              key={one}
              name="extra"
              label={one === 100 ? '100 %, twice the time' : `${one} % more`}
              checked={choice === String(one)}
              onChange={() => setChoice(String(one))}
            />
          ))}
          <Radio name="extra" label="Other" checked={choice === 'other'} onChange={() => setChoice('other')} />
        </fieldset>
        {choice === 'other' && (
          <TextInput
            label="Percent more"
            inputMode="numeric"
            value={other}
            error={wrong}
            description="0 goes back to the usual limits; at most 300."
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
