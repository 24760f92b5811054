import { calendarDate, clockTime, fullMoment, logMoment, recentMoment, shortMoment } from './moments.ts'
import { useViewer } from './viewer.tsx'

const styles = { short: shortMoment, recent: recentMoment, log: logMoment, clock: clockTime, full: fullMoment }

/** A moment in the viewer's zone, its full form on hover and for machines. `at` is ISO 8601 or a Date. */
export function DateText({ at, as = 'short' }: { at: string | Date; as?: keyof typeof styles }) {
  const viewer = useViewer()
  const moment = typeof at === 'string' ? new Date(at) : at
  return (
    <time
      dateTime={moment.toISOString()}
      title={fullMoment(moment, viewer)}
      style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      {styles[as](moment, viewer)}
    </time>
  )
}

/** A day without a zone: start dates, due dates. `day` is `YYYY-MM-DD`. */
export function CalendarDate({ day }: { day: string }) {
  return <time dateTime={day}>{calendarDate(day)}</time>
}
