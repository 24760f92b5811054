import { Button, Callout, Checkbox, Dialog, NativeSelect, Textarea } from '@orangery/ui'
import { call, fieldErrors, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  answerOnBehalf,
  type Question,
  type Referee,
  type Relationship,
  type Request,
  relationship,
  relationshipLabels,
} from '../../contract/index.ts'
import { askedAbout } from '../words.tsx'
import { changed } from './changed.ts'

interface Given {
  rating: number | null
  choice: string | null
  text: string
  didNotSee: boolean
}

const blank: Given = { rating: null, choice: null, text: '', didNotSee: false }

/** What the referee said on the phone. It is marked as filled in by a member, in the report as well. */
export function OnBehalf({ referee, check, onClose }: { referee: Referee; check: Request; onClose: () => void }) {
  const [kind, setKind] = useState<Relationship>(referee.relationship)
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({})
  const [agreed, setAgreed] = useState(false)
  const of = (key: string) => given[key] ?? blank
  const set = (key: string, change: Partial<Given>) => setGiven({ ...given, [key]: { ...of(key), ...change } })
  const save = useMutation({
    mutationFn: () =>
      call(answerOnBehalf, {
        params: { id: referee.id },
        body: {
          relationship: kind,
          answers: check.questions.map(({ key }) => ({ questionKey: key, ...of(key) })),
          agreed: agreed as true,
        },
      }),
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const wrong = fieldErrors(save.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      width={640}
      title={`Fill in for ${referee.name}`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="on-behalf" busy={save.isPending} reason={agreed ? null : 'The referee must agree'}>
            Save the answers
          </Button>
        </>
      }
    >
      <form id="on-behalf" className={formStyles.form} onSubmit={submit} noValidate>
        {save.error && (
          <Callout tone="crimson" live title={wordsFor(save.error).message}>
            {Object.values(wrong).join(' ')}
          </Callout>
        )}
        <NativeSelect
          label="How do you know the candidate?"
          value={kind}
          data={relationship.options.map((one) => ({ value: one, label: relationshipLabels[one].label }))}
          onChange={(event) => setKind(event.currentTarget.value as Relationship)}
        />
        {check.questions.map((question) => (
          <QuestionField
            key={question.key}
            question={{ ...question, text: askedAbout(check.candidateName, question) }}
            given={of(question.key)}
            onChange={(change) => set(question.key, change)}
          />
        ))}
        <Checkbox
          label="The referee was told who reads this, and agrees to it being written down."
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
      </form>
    </Dialog>
  )
}

function QuestionField({
  question,
  given,
  onChange,
}: {
  question: Question
  given: Given
  onChange: (change: Partial<Given>) => void
}) {
  const notSeen = { value: 'not-seen', label: 'Did not see this' }
  const [low, high] = question.ends
  const ratings = [1, 2, 3, 4, 5].map((rating) => ({
    value: String(rating),
    label: rating === 1 ? `1, ${low}` : rating === 5 ? `5, ${high}` : String(rating),
  }))
  return (
    <div className={formStyles.stack} style={{ gap: 6 }}>
      {question.kind === 'text' ? (
        <Textarea
          label={question.text}
          dir="auto"
          rows={3}
          value={given.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      ) : (
        <>
          <NativeSelect
            label={question.text}
            value={given.didNotSee ? 'not-seen' : question.kind === 'rating' ? String(given.rating ?? '') : (given.choice ?? '')}
            data={[
              { value: '', label: 'No answer yet' },
              ...(question.kind === 'rating' ? ratings : question.options.map((option) => ({ value: option, label: option }))),
              notSeen,
            ]}
            onChange={(event) => {
              const value = event.currentTarget.value
              if (value === 'not-seen') onChange({ didNotSee: true, rating: null, choice: null })
              else if (question.kind === 'rating') onChange({ didNotSee: false, rating: value === '' ? null : Number(value) })
              else onChange({ didNotSee: false, choice: value === '' ? null : value })
            }}
          />
          {question.example && (
            <Textarea
              aria-label={`An example for: ${question.text}`}
              placeholder="An example, if one was given"
              dir="auto"
              rows={2}
              value={given.text}
              onChange={(event) => onChange({ text: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </div>
  )
}
