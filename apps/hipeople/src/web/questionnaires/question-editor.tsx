import { Checkbox, IconButton, NativeSelect, Panel, Tag, Textarea, TextInput } from '@orangery/ui'
import { formStyles } from '@orangery/web-kit'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { Question } from '../../contract/index.ts'

interface QuestionEditorProps {
  question: Question
  number: number
  last: boolean
  onChange: (question: Question) => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}

/** One question: its kind, its words, and whether an answer is a must. */
export function QuestionEditor({ question, number, last, onChange, onRemove, onMove }: QuestionEditorProps) {
  const set = (change: Partial<Question>) => onChange({ ...question, ...change })
  return (
    <Panel
      title={`Question ${number}`}
      aside={
        <span style={{ display: 'flex', gap: 4, alignItems: 'center' }}>
          {question.source === 'suggested' && <Tag tone="outline">Suggested by rules</Tag>}
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
        <div className={formStyles.pair}>
          <NativeSelect
            label="Kind"
            value={question.kind}
            data={[
              { value: 'rating', label: 'Rating from 1 to 5' },
              { value: 'choice', label: 'Choice' },
              { value: 'text', label: 'Free text' },
            ]}
            onChange={(event) => set({ kind: event.currentTarget.value as Question['kind'] })}
          />
          <Checkbox
            label="Must-ask: an answer, or “I did not see this”"
            style={{ alignSelf: 'end', marginBlockEnd: 6 }}
            checked={question.mustAsk}
            onChange={(event) => set({ mustAsk: event.currentTarget.checked })}
          />
        </div>
        {question.kind === 'rating' && (
          <div className={formStyles.pair}>
            <TextInput
              label="Words at 1"
              value={question.ends[0]}
              onChange={(event) => set({ ends: [event.currentTarget.value, question.ends[1]] })}
            />
            <TextInput
              label="Words at 5"
              value={question.ends[1]}
              onChange={(event) => set({ ends: [question.ends[0], event.currentTarget.value] })}
            />
          </div>
        )}
        {question.kind === 'choice' && (
          <Textarea
            label="Options"
            description="One per line."
            rows={4}
            value={question.options.join('\n')}
            onChange={(event) => set({ options: event.currentTarget.value.split('\n') })}
          />
        )}
        {question.kind !== 'text' && (
          <Checkbox
            label="An example in words may be added"
            checked={question.example}
            onChange={(event) => set({ example: event.currentTarget.checked })}
          />
        )}
      </div>
    </Panel>
  )
}
