/** How the person at the screen reads time. `now` is the suite's time in milliseconds, which the demo can move. */
export interface Viewer {
  readonly zone: string
  readonly hour12: boolean
  now(): number
}

type Parts = Intl.DateTimeFormatOptions
const formats = new Map<string, Intl.DateTimeFormat>()

/** Words and their order are English (6 Nov); only the clock follows the reader's habit. */
function format(viewer: Viewer, parts: Parts): Intl.DateTimeFormat {
  const key = `${viewer.zone} ${viewer.hour12} ${JSON.stringify(parts)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { timeZone: viewer.zone, hour12: viewer.hour12, ...parts })
    formats.set(key, found)
  }
  return found
}

const clock = (viewer: Viewer): Parts => ({ hour: viewer.hour12 ? 'numeric' : '2-digit', minute: '2-digit' })
const clockWithSeconds = (viewer: Viewer): Parts => ({ ...clock(viewer), second: '2-digit' })
const day: Parts = { day: 'numeric', month: 'short' }

/** 2026-11-12 in the viewer's zone. */
function calendarDay(at: number, viewer: Viewer): string {
  const parts = format({ ...viewer, hour12: false }, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)!.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Whole calendar days from the viewer's today; negative is past. A night with 23 or 25 hours counts as one day. */
export function daysFromToday(at: Date, viewer: Viewer): number {
  return Math.round((Date.parse(calendarDay(at.getTime(), viewer)) - Date.parse(calendarDay(viewer.now(), viewer))) / 86_400_000)
}

const sameYear = (at: Date, viewer: Viewer) =>
  calendarDay(at.getTime(), viewer).slice(0, 4) === calendarDay(viewer.now(), viewer).slice(0, 4)
const withYear = (parts: Parts, at: Date, viewer: Viewer): Parts => (sameYear(at, viewer) ? parts : { ...parts, year: 'numeric' })

/** Today 13:58, this week Tue 18:20, this year 6 Nov, else 3 Nov 2025. */
export function shortMoment(at: Date, viewer: Viewer): string {
  const days = daysFromToday(at, viewer)
  if (days === 0) return format(viewer, clock(viewer)).format(at)
  if (Math.abs(days) < 7) return `${format(viewer, { weekday: 'short' }).format(at)} ${format(viewer, clock(viewer)).format(at)}`
  return format(viewer, withYear(day, at, viewer)).format(at)
}

/** "now" and "14 min ago" within the hour, then as shortMoment. */
export function recentMoment(at: Date, viewer: Viewer): string {
  const minutes = Math.floor((viewer.now() - at.getTime()) / 60_000)
  if (minutes < 0 || minutes >= 60) return shortMoment(at, viewer)
  return minutes === 0 ? 'now' : `${minutes} min ago`
}

/** For logs: seconds always, the day when it is not today. */
export function logMoment(at: Date, viewer: Viewer): string {
  const time = format(viewer, clockWithSeconds(viewer)).format(at)
  return daysFromToday(at, viewer) === 0 ? time : `${format(viewer, withYear(day, at, viewer)).format(at)} ${time}`
}

/** Every part, for the accessible title of a shorter form. */
export function fullMoment(at: Date, viewer: Viewer): string {
  return `${format(viewer, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(at)}, ${format(viewer, clockWithSeconds(viewer)).format(at)} (${viewer.zone})`
}

/** The clock alone, as beside a feed item under its day's heading. */
export function clockTime(at: Date, viewer: Viewer): string {
  return format(viewer, clock(viewer)).format(at)
}

/** "Today, 12 November" above a day's rows. */
export function dayHeading(at: Date, viewer: Viewer): string {
  const days = daysFromToday(at, viewer)
  const date = format(viewer, withYear({ day: 'numeric', month: 'long' }, at, viewer)).format(at)
  if (days === 0) return `Today, ${date}`
  if (days === -1) return `Yesterday, ${date}`
  return `${format(viewer, { weekday: 'long' }).format(at)}, ${date}`
}

/** A day without a zone, such as a start date: `2026-11-16` reads 16 Nov 2026 everywhere on earth. */
export function calendarDate(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** Time spent somewhere, in the words of the state box: 40 minutes, 5 hours, 2 days. */
export function duration(from: Date, viewer: Viewer): string {
  const minutes = Math.max(0, Math.floor((viewer.now() - from.getTime()) / 60_000))
  const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return count(minutes, 'minute')
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), 'hour')
  return count(Math.floor(minutes / 1440), 'day')
}

/** The same on a board card: 40 min, 5 h, 2 d. */
export function shortDuration(from: Date, viewer: Viewer): string {
  const minutes = Math.max(0, Math.floor((viewer.now() - from.getTime()) / 60_000))
  if (minutes < 60) return `${minutes} min`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`
  return `${Math.floor(minutes / 1440)} d`
}
