import { DateText, Panel } from '@orangery/ui'
import { type Referee, remindWays } from '../../contract/index.ts'

const words = { waiting: 'goes', sent: 'sent', skipped: 'not sent' } as const

/** What was sent, what will be, and why something was not. */
export function Reminders({ title, rows }: { title: string; rows: Referee['reminders'] }) {
  if (rows.length === 0) return null
  return (
    <Panel title={title}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {rows.map((row) => (
          <li key={row.id}>
            {words[row.state]} <DateText at={row.dueAt} />
            {row.way && ` by ${remindWays[row.way].replace('E-', 'e-')}`}
            {row.reason && `: ${row.reason}`}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
