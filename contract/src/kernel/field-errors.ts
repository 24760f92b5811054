import type { z } from 'zod'

/** One entry of `errors` in a 422: what is wrong, and where, as `referrer[type]` or `applications[0][job_id]`. */
export interface FieldError {
  readonly message: string
  readonly field: string
}

const kindNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text',
}

/**
 * Words what a zod schema refused. `input` is the value that was parsed: it tells a missing value from a wrong one.
 * A schema's own message wins over the general wording.
 */
export function fieldErrors(error: z.ZodError, input: unknown): FieldError[] {
  return error.issues.flatMap((issue) => inWords(issue, input, issue.path))
}

function inWords(issue: z.core.$ZodIssue, input: unknown, path: readonly PropertyKey[]): FieldError[] {
  const field = fieldName(path)
  if (valueAt(input, path) === undefined && issue.code !== 'custom') return [{ message: 'Is required', field }]
  switch (issue.code) {
    case 'invalid_type':
      return [{ message: `Must be ${kindNames[issue.expected] ?? issue.expected}`, field }]
    case 'invalid_value':
      return [{ message: `Must be one of: ${issue.values.join(', ')}`, field }]
    case 'too_small':
      return [{ message: tooSmall(issue), field }]
    case 'too_big':
      return [{ message: `Must be at most ${issue.maximum}${unitOf(issue.origin)}`, field }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ message: 'Is not a known key', field: fieldName([...path, key]) }))
    case 'invalid_union':
      return closestBranch(issue, input, path)
    default:
      return [{ message: issue.message, field }]
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.minimum === 1 && (issue.origin === 'string' || issue.origin === 'array')) return 'Must not be empty'
  return `Must be at least ${issue.minimum}${unitOf(issue.origin)}`
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' items' : ''
}

/** Of the alternatives of a union, the one that came furthest: its first complaint lies deepest. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion, input: unknown, path: readonly PropertyKey[]): FieldError[] {
  if (issue.message !== 'Invalid input') return [{ message: issue.message, field: fieldName(path) }]
  const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map((inner) => inner.path.length))
  const [best] = [...issue.errors].sort((one, other) => depth(other) - depth(one))
  return (best ?? []).flatMap((inner) => inWords(inner, input, [...path, ...inner.path]))
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input)
}

/** The path of a value as errors name it: `referrer[type]`, `applications[0][job_id]`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  return (first ?? '') + rest.map((key) => `[${key}]`).join('')
}
