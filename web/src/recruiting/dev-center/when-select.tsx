import { type ComboboxParsedItem, Select } from '@orangery/ui'
import { type WhenOption, whenMatches } from './hook-draft.ts'

interface WhenSelectProps {
  options: readonly WhenOption[]
  value: string
  error: string | undefined
  onChange: (action: string) => void
}

/** "When", searchable by the words of every setup guide. An event that nothing fires yet is shown and cannot be chosen. */
export function WhenSelect({ options, value, error, onChange }: WhenSelectProps) {
  const groups = [...Map.groupBy(options, (option) => option.group)].map(([group, items]) => ({
    group,
    items: items.map(({ action, when, fired }) => ({
      value: action,
      label: fired ? when : `${when} (nothing fires this yet)`,
      disabled: !fired,
    })),
  }))
  return (
    <Select
      label="When"
      placeholder="Choose an event"
      searchable
      data={groups}
      value={value === '' ? null : value}
      error={error}
      nothingFoundMessage="No such event"
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: false }}
      onChange={(action) => onChange(action ?? '')}
      filter={({ options: all, search }) =>
        all.flatMap((option): ComboboxParsedItem[] => {
          if (!('items' in option)) return whenMatches(String(option.label), search) ? [option] : []
          const items = option.items.filter((item) => whenMatches(String(item.label), search))
          return items.length > 0 ? [{ ...option, items }] : []
        })
      }
    />
  )
}
