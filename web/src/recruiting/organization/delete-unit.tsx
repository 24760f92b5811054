import { deleteUnit, listUnits, type Unit, type UnitKind } from '@orangery/contract/recruiting'
import { Callout, ConfirmDialog, say } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { call, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'

/** Asks first; a unit in use stays, and the refusal says by what. */
export function DeleteUnit({ kind, unit, onClose }: { kind: UnitKind; unit: Unit; onClose: () => void }) {
  const remove = useMutation({
    mutationFn: () => call(deleteUnit, { params: { kind, id: unit.id } }),
    onSuccess: async () => {
      await refresh(listUnits)
      onClose()
      say(`Deleted ${unit.name}`)
    },
  })
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Delete the ${kind} ${unit.name}?`}
      verb={`Delete ${kind}`}
      destroys
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      {remove.error ? (
        <Callout tone="crimson" live title={`${unit.name} was not deleted`}>
          {wordsFor(remove.error).message}
        </Callout>
      ) : (
        `Only ${kind === 'office' ? 'an office' : 'a department'} that nothing uses can be deleted. A web hook tells the partner apps. It cannot be undone.`
      )}
    </ConfirmDialog>
  )
}
