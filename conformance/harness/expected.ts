import type { Outline } from '@orangery/contract/kernel'
import { isKeys, isList } from '../compare.ts'
import { replyDifferences } from '../known-differences.ts'

const slip = ': published, not promised'

/** The published reply of an operation without the slips of single samples; `any` where none is published. */
export function expectedReply(operation: string, published: Outline | null): Outline {
  const slips = Object.keys(replyDifferences[operation] ?? {}).filter((line) => line.endsWith(slip))
  return slips.reduce((outline, line) => without(outline, line.slice(0, -slip.length).split('.')), published ?? 'any')
}

/**
 * What the samples of a resource say only together, by path: questions of a scorecard that every kit has are without an id, and so
 * are interviewers from outside; an interview lasts from and to instants or, all day, days.
 */
const acrossSamples: readonly (readonly [operation: RegExp, path: string, kind: string])[] = [
  [/^scorecards\./, 'questions.id', 'integer|null'],
  [/^scheduled_interviews\./, 'interviewers.id', 'integer|null'],
  [/^scheduled_interviews\./, 'start', 'edge'],
  [/^scheduled_interviews\./, 'end', 'edge'],
]
const edge: Outline = { date_time: 'timestamp?', date: 'date?' }

/** Keys that are there only when the query asks for them, one by one. */
const onlyWhenAsked: Readonly<Record<string, readonly string[]>> = { 'job_posts.retrieve_for_job': ['content', 'questions'] }

/**
 * The forms that an answer may take. Departments and offices come flat or, with `render_as=tree`, with children inside and
 * nothing that points upwards; the samples of both are published as one shape.
 */
export function expectedForms(operation: string, published: Outline | null): Outline[] {
  const whole = acrossSamples
    .filter(([operations]) => operations.test(operation))
    .reduce(
      (form, [, path, kind]) => replaced(form, path.split('.'), kind === 'edge' ? edge : kind),
      expectedReply(operation, published),
    )
  const keys = isList(whole) ? whole[0] : whole
  const asked = onlyWhenAsked[operation]
  if (asked) return subsetsOf(asked).map((left) => left.reduce((form, key) => without(form, [key]), whole))
  if (!isKeys(keys) || keys.children === undefined || keys.child_ids === undefined) return [whole]
  const pointers = Object.keys(keys).filter((key) => /^(parent|child)_/.test(key))
  return [without(whole, ['children']), pointers.reduce((form, key) => without(form, [key]), whole)]
}

function replaced(outline: Outline, [key, ...rest]: readonly string[], by: Outline): Outline {
  if (key === undefined) return by
  if (isList(outline)) return [replaced(outline[0], [key, ...rest], by)]
  if (!isKeys(outline) || outline[key] === undefined) return outline
  return { ...outline, [key]: replaced(outline[key], rest, by) }
}

function subsetsOf([key, ...rest]: readonly string[]): string[][] {
  if (key === undefined) return [[]]
  const others = subsetsOf(rest)
  return [...others, ...others.map((one) => [key, ...one])]
}

function without(outline: Outline, [key, ...rest]: readonly string[]): Outline {
  if (isList(outline)) return [without(outline[0], [key!, ...rest])]
  if (!isKeys(outline) || outline[key!] === undefined) return outline
  if (rest.length > 0) return { ...outline, [key!]: without(outline[key!]!, rest) }
  return Object.fromEntries(Object.entries(outline).filter(([name]) => name !== key))
}
