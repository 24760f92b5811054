import { scoringLabels, type TestRow } from '../../contract/index.ts'

/** Whether a test belongs to the organisation; its number is the id for changing it. */
export function ownIdOf(id: string): number | undefined {
  const number = /^own-(\d{1,15})$/.exec(id)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** "12 given of 16 in use, 2 retired". */
export function itemsText({ items }: Pick<TestRow, 'items'>): string {
  const given = items.given === items.inUse ? `all ${items.inUse} given` : `${items.given} given of ${items.inUse} in use`
  return items.retired > 0 ? `${given}, ${items.retired} retired` : given
}

export function minutesText({ minutes, timed }: Pick<TestRow, 'minutes' | 'timed'>): string {
  return timed ? `${minutes} min, timed` : `about ${minutes} min`
}

/** "0.81, from 240 results". */
export function reliabilityText({ reliability }: Pick<TestRow, 'reliability'>): string {
  return reliability === null ? 'not measured yet' : `${reliability.alpha.toFixed(2)}, from ${reliability.results} results`
}

/** "Right or wrong" or "Fit": the name of the way, whose whole sentence stands on the page of the test. */
export function scoringName(scoring: TestRow['scoring']): string {
  return scoringLabels[scoring].split(':')[0] ?? scoringLabels[scoring]
}
