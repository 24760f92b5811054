/**
 * The instant of a wall clock reading such as `2026-11-17T15:30` in a zone, as ISO 8601 in UTC. In the hour that a clock going
 * back shows twice it is the first; a reading that a clock going forward skips lands after the gap.
 */
export function inZone(reading: string, zone: string): string {
  const asUtc = Date.parse(`${reading.length === 16 ? `${reading}:00` : reading}Z`)
  const before = asUtc - offsetAt(asUtc - 86_400_000, zone)
  const after = asUtc - offsetAt(asUtc + 86_400_000, zone)
  const [earlier, later] = before < after ? [before, after] : [after, before]
  return new Date(readingAt(earlier, zone) === asUtc ? earlier : readingAt(later, zone) === asUtc ? later : before).toISOString()
}

const offsetAt = (at: number, zone: string) => readingAt(at, zone) - Math.floor(at / 1000) * 1000

/** What the wall clock shows at that instant, as if it were UTC. */
function readingAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}
