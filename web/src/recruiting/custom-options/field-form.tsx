import {
  addCustomField,
  type ConfiguredField,
  type ConfiguredKind,
  changeCustomField,
  type FieldValueType,
  listCustomFields,
} from '@orangery/contract/recruiting'
import { Button, Callout, Checkbox, Dialog, NativeSelect, say, Textarea, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'
import { type OptionDraft, OptionList } from './option-list.tsx'
import { isSelect, kindWords, typeLabel, typeLabels } from './words.ts'

interface FieldFormProps {
  kind: ConfiguredKind
  /** The one that is changed; without it, a new one is made. */
  field?: ConfiguredField
  onClose: () => void
}

/** A new field, or what may change of one: all but its type. */
export function FieldForm({ kind, field, onClose }: FieldFormProps) {
  const [name, setName] = useState(field?.name ?? '')
  const [valueType, setValueType] = useState<FieldValueType>(kind.valueTypes[0] ?? 'short_text')
  const [description, setDescription] = useState(field?.description ?? '')
  const [flags, setFlags] = useState({
    private: field?.private ?? false,
    required: field?.required ?? false,
    startsVersion: field?.startsVersion ?? false,
    withToken: false,
  })
  const [options, setOptions] = useState<readonly OptionDraft[]>(
    field ? field.options.map(({ id, name }, key) => ({ key, id, name })) : [{ key: 0, name: '' }],
  )
  const hasOptions = isSelect(field?.valueType ?? valueType)
  const save = useMutation({
    mutationFn: async () => {
      const { withToken, ...rest } = flags
      const settings = { name, description, ...rest }
      const filled = options.filter((option) => option.id !== undefined || option.name.trim() !== '')
      if (field) {
        const arranged = hasOptions ? { options: filled.map(({ id, name }) => ({ id, name })) } : {}
        await call(changeCustomField, { params: { id: field.id }, body: { ...settings, ...arranged } })
      } else {
        const named = hasOptions ? { options: filled.map((option) => option.name) } : {}
        await call(addCustomField, { body: { ...settings, ...named, kind: kind.kind, valueType, withToken } })
      }
    },
    onSuccess: async () => {
      await refresh(listCustomFields)
      onClose()
      say(field ? `Saved ${name}` : `Added ${name}`)
    },
  })
  const wrong = fieldErrors(save.error)
  const wrongOptions = Object.entries(wrong).find(([key]) => /options/.test(key))?.[1]
  const general = save.error && wrong.name === undefined && wrongOptions === undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  const flag = (key: keyof typeof flags, label: string) => (
    <Checkbox label={label} checked={flags[key]} onChange={(event) => setFlags({ ...flags, [key]: event.currentTarget.checked })} />
  )
  const { many, one } = kindWords[kind.kind]
  return (
    <Dialog
      open
      onClose={onClose}
      title={field ? `Edit ${field.name}` : `Add a field to ${many.toLowerCase()}`}
      width={480}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="field" busy={save.isPending}>
            {field ? 'Save' : 'Add Field'}
          </Button>
        </>
      }
    >
      <form id="field" className={styles.form} onSubmit={submit} noValidate>
        {general && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput
          label="Field Name"
          dir="auto"
          description={field ? `Its key stays ${field.key}.` : undefined}
          value={name}
          error={wrong.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {field ? (
          <TextInput
            label="Field Type"
            description="A type never changes. Delete the field and add another."
            value={typeLabel(field.valueType)}
            readOnly
          />
        ) : (
          <NativeSelect
            label="Field Type"
            data={kind.valueTypes.map((value) => ({ value, label: typeLabels[value] }))}
            value={valueType}
            onChange={(event) => setValueType(event.currentTarget.value as FieldValueType)}
          />
        )}
        {hasOptions && <OptionList options={options} error={wrongOptions} onChange={setOptions} />}
        {hasOptions && field && (
          <span className={styles.quiet}>A renamed option reads so on old records too. One that is removed stays on them.</span>
        )}
        <Textarea
          label="Description"
          dir="auto"
          autosize
          minRows={2}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        {kind.alwaysPrivate ? (
          <span className={styles.quiet}>{`What an ${one} says is always private.`}</span>
        ) : (
          flag('private', 'Private: only for people who may see private notes')
        )}
        {kind.canBeRequired && flag('required', 'Required')}
        {kind.canStartVersion && flag('startsVersion', 'A changed value starts a new version')}
        {!field && flag('withToken', 'Make an e-mail token')}
      </form>
    </Dialog>
  )
}
