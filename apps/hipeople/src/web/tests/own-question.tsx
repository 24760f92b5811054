import { IconButton, NativeSelect, Panel, Textarea } from '@orangery/ui'
import { formStyles } from '@orangery/web-kit'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { OwnQuestion } from '../../contract/index.ts'

interface OwnQuestionProps {
  question: OwnQuestion
  number: number
  last: boolean
  onChange: (question: OwnQuestion) => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}

/** One question of an own test: its kind, its words, its options and which of them is right. */
export function OwnQuestionEditor({ question, number, last, onChange, onRemove, onMove }: OwnQuestionProps) {
  const set = (change: Partial<OwnQuestion>) => onChange({ ...question, ...change })
  return (
    <Panel
      title={`Question ${number}`}
      aside={
        <span style={{ display: 'flex', gap: 4 }}>
          {number > 1 && (
            <IconButton label={`Move question ${number} up`} icon={<IconArrowUp size={15} />} onClick={() => onMove(-1)} />
          )}
          {!last && (
            <IconButton label={`Move question ${number} down`} icon={<IconArrowDown size={15} />} onClick={() => onMove(1)} />
          )}
          <IconButton label={`Remove question ${number}`} icon={<IconTrash size={15} />} onClick={onRemove} />
        </span>
      }
    >
      <div className={formStyles.form}>
        <Textarea
          label="Question"
          dir="auto"
          rows={2}
          value={question.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <NativeSelect
          label="Kind"
          value={question.kind}
          data={[
            { value: 'choice', label: 'Choice: one of several options' },
            { value: 'agreement', label: 'Agreement: does not fit me at all … fits me exactly' },
            { value: 'text', label: 'Free text, which nothing scores' },
          ]}
          onChange={(event) => set({ kind: event.currentTarget.value as OwnQuestion['kind'], right: null })}
        />
        {question.kind === 'choice' && (
          <div className={formStyles.pair}>
            <Textarea
              label="Options"
              description="One per line, at least two."
              dir="auto"
              rows={4}
              value={question.options.join('\n')}
              onChange={(event) => {
                const options = event.currentTarget.value.split('\n')
                set({ options, right: question.right !== null && question.right < options.length ? question.right : null })
              }}
            />
            <NativeSelect
              label="Right option"
              description="Without one the answer is shown, and not scored."
              value={String(question.right ?? '')}
              data={[
                { value: '', label: 'None, not scored' },
                ...question.options.flatMap((option, at) => (option.trim() ? [{ value: String(at), label: option }] : [])),
              ]}
              onChange={(event) => set({ right: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
            />
          </div>
        )}
      </div>
    </Panel>
  )
}
