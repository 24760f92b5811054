import { addUnit, listUnits, renameUnit, type Unit, type UnitKind } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, say, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'

interface UnitFormProps {
  kind: UnitKind
  /** The one that it will stand below; null for the top. */
  parent: Unit | null
  /** The one that is renamed; without it, a new one is made. */
  unit?: Unit
  onClose: () => void
}

export function UnitForm({ kind, parent, unit, onClose }: UnitFormProps) {
  const [name, setName] = useState(unit?.name ?? '')
  const [location, setLocation] = useState(unit?.location ?? '')
  const save = useMutation({
    mutationFn: async () => {
      const place = kind === 'office' ? { location } : {}
      if (unit) await call(renameUnit, { params: { kind, id: unit.id }, body: { name, ...place } })
      else await call(addUnit, { params: { kind }, body: { name, parentId: parent?.id, ...place } })
    },
    onSuccess: async () => {
      await refresh(listUnits)
      onClose()
      say(unit ? `${unit.name} is ${name} now` : `Added ${name}`)
    },
  })
  const wrong = fieldErrors(save.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  const title = unit
    ? `Rename ${unit.name}`
    : `Add ${kind === 'office' ? 'an office' : 'a department'}${parent ? ` below ${parent.name}` : ''}`
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width={440}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="unit" busy={save.isPending}>
            {unit ? 'Rename' : `Add ${kind}`}
          </Button>
        </>
      }
    >
      <form id="unit" className={styles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput
          label="Name"
          dir="auto"
          value={name}
          error={wrong.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {kind === 'office' && (
          <TextInput
            label="Location"
            dir="auto"
            description="As in Rotterdam, Netherlands"
            value={location}
            error={wrong.location}
            onChange={(event) => setLocation(event.currentTarget.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
