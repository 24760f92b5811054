import { Button, SelectionBar } from '@orangery/ui'
import { useState } from 'react'
import type { BoardRow, BulkOutcome, Role } from '../../../contract/index.ts'
import { AdvanceMany, ExtendMany, RejectMany } from './bulk-dialogs.tsx'

/** The server takes so many at once. */
const most = 200

interface BulkActsProps {
  role: Role
  /** Those selected. */
  rows: readonly BoardRow[]
  onSelect: (applicationIds: ReadonlySet<number>) => void
}

/** What can be done with everybody selected. Afterwards those stay selected with whom nothing was done. */
export function BulkActs({ role, rows, onSelect }: BulkActsProps) {
  const [act, setAct] = useState<'advance' | 'reject' | 'extend' | null>(null)
  /** Kept while the dialog is open: what it did may take rows off the list behind it. */
  const [chosen, setChosen] = useState<readonly BoardRow[]>([])
  const reason = rows.length > most ? `At most ${most} at once` : null
  function begin(what: NonNullable<typeof act>) {
    setChosen(rows)
    setAct(what)
  }
  const common = {
    role,
    rows: chosen,
    onClose: (outcomes: readonly BulkOutcome[]) => {
      setAct(null)
      if (outcomes.length === 0) return
      const done = new Set(outcomes.filter(({ outcome }) => outcome === 'done').map(({ applicationId }) => applicationId))
      onSelect(new Set(chosen.map(({ applicationId }) => applicationId).filter((id) => !done.has(id))))
    },
  }
  return (
    <>
      <SelectionBar count={rows.length} onClear={() => onSelect(new Set())}>
        <Button look="ink" reason={reason} onClick={() => begin('advance')}>
          Advance
        </Button>
        <Button reason={reason} onClick={() => begin('extend')}>
          Extend due date
        </Button>
        <Button look="danger" reason={reason} onClick={() => begin('reject')}>
          Reject
        </Button>
      </SelectionBar>
      {act === 'advance' && <AdvanceMany {...common} />}
      {act === 'reject' && <RejectMany {...common} />}
      {act === 'extend' && <ExtendMany {...common} />}
    </>
  )
}
