import type { OfferField } from '@orangery/contract/recruiting'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@orangery/ui'
import styles from '../forms.module.css'
import type { FieldDraft } from './offer-values.ts'

interface OfferFieldInputProps {
  field: OfferField
  draft: FieldDraft
  error: string | undefined
  onChange: (draft: FieldDraft) => void
}

/** The inputs of one custom field, by its type. */
export function OfferFieldInput({ field, draft, error, onChange }: OfferFieldInputProps) {
  const { name: label, required } = field
  const description = field.startsVersion ? 'A new value starts a new version.' : undefined
  const part = (key: 'value' | 'min' | 'max' | 'unit') => ({
    value: draft[key] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...draft, [key]: event.currentTarget.value }),
  })
  const shared = { label, required, withAsterisk: required, description, error }
  const currency = (
    <TextInput label={`Currency of ${label}`} placeholder="EUR" maxLength={3} autoCapitalize="characters" {...part('unit')} />
  )
  switch (field.type) {
    case 'long_text':
      return <Textarea {...shared} autosize minRows={2} {...part('value')} />
    case 'single_select':
      return <NativeSelect {...shared} data={[{ value: '', label: 'None' }, ...field.options]} {...part('value')} />
    case 'yes_no':
      return (
        <NativeSelect
          {...shared}
          data={[
            { value: '', label: 'Not said' },
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
          ]}
          {...part('value')}
        />
      )
    case 'multi_select':
      return (
        <Checkbox.Group {...shared} value={[...(draft.values ?? [])]} onChange={(values) => onChange({ ...draft, values })}>
          <div className={styles.acts}>
            {field.options.map((option) => (
              <Checkbox key={option} value={option} label={option} />
            ))}
          </div>
        </Checkbox.Group>
      )
    case 'currency':
      return (
        <div className={styles.pair}>
          <TextInput {...shared} inputMode="decimal" {...part('value')} />
          {currency}
        </div>
      )
    case 'number_range':
    case 'currency_range':
      return (
        <div className={styles.pair}>
          <TextInput {...shared} label={`${label}, from`} inputMode="decimal" {...part('min')} />
          <TextInput label={`${label}, to`} inputMode="decimal" {...part('max')} />
          {field.type === 'currency_range' && currency}
        </div>
      )
    case 'date':
      return <TextInput {...shared} type="date" {...part('value')} />
    case 'number':
      return <TextInput {...shared} inputMode="decimal" {...part('value')} />
    case 'user':
      return <TextInput {...shared} inputMode="numeric" description="The id of a user" {...part('value')} />
    default:
      return <TextInput {...shared} type={field.type === 'url' ? 'url' : 'text'} {...part('value')} />
  }
}
