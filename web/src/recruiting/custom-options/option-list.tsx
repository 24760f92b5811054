import { Button, IconButton, TextInput } from '@orangery/ui'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import styles from './custom-options.module.css'

/** An option of the draft; `key` tells rows apart while they move. */
export interface OptionDraft {
  readonly key: number
  readonly id?: number
  readonly name: string
}

interface OptionListProps {
  options: readonly OptionDraft[]
  error: string | undefined
  onChange: (options: readonly OptionDraft[]) => void
}

/** The options of a select, in the order in which they are offered. */
export function OptionList({ options, error, onChange }: OptionListProps) {
  const moved = (from: number, to: number) => {
    const rest = options.filter((_, index) => index !== from)
    onChange(rest.toSpliced(to, 0, options[from]!))
  }
  const add = () => onChange([...options, { key: Math.max(0, ...options.map(({ key }) => key)) + 1, name: '' }])
  return (
    <fieldset className={styles.options}>
      <legend>Options</legend>
      {options.map((option, index) => (
        <div key={option.key} className={styles.option}>
          <TextInput
            aria-label={`Option ${index + 1}`}
            dir="auto"
            value={option.name}
            onChange={(event) => onChange(options.with(index, { ...option, name: event.currentTarget.value }))}
          />
          <IconButton
            label={`Move option ${index + 1} up`}
            icon={<IconArrowUp size={16} />}
            disabled={index === 0}
            onClick={() => moved(index, index - 1)}
          />
          <IconButton
            label={`Move option ${index + 1} down`}
            icon={<IconArrowDown size={16} />}
            disabled={index === options.length - 1}
            onClick={() => moved(index, index + 1)}
          />
          <IconButton
            label={`Remove option ${index + 1}`}
            icon={<IconTrash size={16} />}
            disabled={options.length === 1}
            onClick={() => onChange(options.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <span>
        <Button size="xs" icon={<IconPlus size={14} />} onClick={add}>
          Add option
        </Button>
      </span>
      {error && <p role="alert">{error}</p>}
    </fieldset>
  )
}
