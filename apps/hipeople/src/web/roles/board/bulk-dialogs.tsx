import { NativeSelect, TextInput } from '@orangery/ui'
import { Answer, call, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { advanceMany, type BoardRow, extendMany, listRejectionReasons, rejectMany } from '../../../contract/index.ts'
import { counted } from '../../words.tsx'
import { BulkDialog, type BulkProps } from './bulk-dialog.tsx'

/** One stage further each, from wherever they stand. */
export function AdvanceMany(props: BulkProps) {
  const many = counted(props.rows.length, 'candidate')
  return (
    <BulkDialog
      {...props}
      title={`Advance ${many}?`}
      verb={`Advance ${many}`}
      said="moved"
      send={(applicationIds) => call(advanceMany, { params: { id: props.role.id }, body: { applicationIds } })}
    >
      <p style={{ margin: 0 }}>
        Each moves one stage further in the ATS: {stagesOf(props.rows)}. A stage that is tied to a role then sends its invite.
      </p>
      <p>Who was moved or rejected meanwhile is left alone.</p>
    </BulkDialog>
  )
}

/** With one reason for all, and without a mail. */
export function RejectMany(props: BulkProps) {
  const many = counted(props.rows.length, 'candidate')
  const reasons = useQuery(read(listRejectionReasons, {}))
  const [reasonId, setReasonId] = useState('')
  return (
    <BulkDialog
      {...props}
      title={`Reject ${many}?`}
      verb={`Reject ${many}`}
      said="rejected"
      destroys
      send={(applicationIds) =>
        call(rejectMany, {
          params: { id: props.role.id },
          body: { applicationIds, reasonId: reasonId === '' ? null : Number(reasonId) },
        })
      }
    >
      <p style={{ margin: 0 }}>
        They are rejected in the ATS, and nobody is mailed. Their open checks close and reminders stop; results so far are kept.
      </p>
      <Answer of={reasons} what="The rejection reasons of the ATS" rows={1}>
        {({ rows }) => (
          <NativeSelect
            label="Rejection reason, for all of them"
            value={reasonId}
            onChange={(event) => setReasonId(event.currentTarget.value)}
            data={[{ value: '', label: 'No reason' }, ...rows.map(({ id, name }) => ({ value: String(id), label: name }))]}
          />
        )}
      </Answer>
    </BulkDialog>
  )
}

export function ExtendMany(props: BulkProps) {
  const many = counted(props.rows.length, 'candidate')
  const [text, setText] = useState(String(props.role.settings.dueDays))
  const days = Number(text)
  const right = Number.isInteger(days) && days >= 1 && days <= 90
  return (
    <BulkDialog
      {...props}
      title={`Extend the due date of ${many}?`}
      verb={`Extend for ${many}`}
      said="extended"
      reason={right ? null : 'Give 1 to 90 days'}
      send={(applicationIds) => call(extendMany, { params: { id: props.role.id }, body: { applicationIds, days } })}
    >
      <TextInput
        label="Days from now"
        description="For every open check of these candidates in this role: their own link, and referees who have not answered."
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replace(/\D/g, ''))}
      />
    </BulkDialog>
  )
}

/** "3 from Assessment, 1 from Reference Check". */
function stagesOf(rows: readonly BoardRow[]): string {
  const counts = new Map<string, number>()
  for (const { stageName } of rows)
    counts.set(stageName ?? 'an unknown stage', (counts.get(stageName ?? 'an unknown stage') ?? 0) + 1)
  return [...counts].map(([stage, count]) => `${count} from ${stage}`).join(', ')
}
