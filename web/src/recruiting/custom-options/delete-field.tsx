import { type ConfiguredField, deleteCustomField, type FieldKind, listCustomFields } from '@orangery/contract/recruiting'
import { Callout, ConfirmDialog, say } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { call, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { kindWords } from './words.ts'

interface DeleteFieldProps {
  kind: FieldKind
  field: ConfiguredField
  onClose: () => void
}

/** Asks first, and says what becomes of the values. */
export function DeleteField({ kind, field, onClose }: DeleteFieldProps) {
  const remove = useMutation({
    mutationFn: () => call(deleteCustomField, { params: { id: field.id } }),
    onSuccess: async () => {
      await refresh(listCustomFields)
      onClose()
      say(`Deleted ${field.name}`)
    },
  })
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Delete the field ${field.name}?`}
      verb="Delete field"
      destroys
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      {remove.error ? (
        <Callout tone="crimson" live title={`${field.name} was not deleted`}>
          {wordsFor(remove.error).message}
        </Callout>
      ) : (
        `It leaves every form, the API and web hooks. Values of ${kindWords[kind].many.toLowerCase()} that have it are kept in the database and shown nowhere; a new field of this name starts empty, under another key. It cannot be undone.`
      )}
    </ConfirmDialog>
  )
}
