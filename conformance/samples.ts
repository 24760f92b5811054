import type { Outline } from '@orangery/contract/kernel'

/** Keys whose own keys are free: what a customer calls a field. */
const maps = new Set(['custom_fields', 'keyed_custom_fields'])

/** The outline of published samples of one thing, laid over each other. Null says nothing about a kind. */
export function outlineOfSamples(samples: readonly unknown[], key = ''): Outline {
  const told = samples.filter((sample) => sample !== null && sample !== undefined)
  const objects = told.filter((sample): sample is Record<string, unknown> => typeof sample === 'object' && !Array.isArray(sample))
  const lists = told.filter((sample): sample is unknown[] => Array.isArray(sample))
  if (maps.has(key)) return { '*': objects.length > 0 ? outlineOfFields(objects) : 'any' }
  if (objects.length > 0) return outlineOfObjects(objects)
  if (lists.length > 0) return [outlineOfSamples(lists.flat())]
  return [...new Set(told.map(kindOf))].sort().join('|') || 'any'
}

/** Trees are closed to a circle: what stands in `children` is laid over what holds it. */
function outlineOfObjects(objects: readonly Record<string, unknown>[]): Outline {
  const flat = objects.flatMap(withChildren)
  const keys = [...new Set(flat.flatMap((object) => Object.keys(object)))]
  return Object.fromEntries(
    keys.map((key) => [
      key,
      key === 'children'
        ? (['self'] as const)
        : outlineOfSamples(
            flat.map((object) => object[key]),
            key,
          ),
    ]),
  )
}

function withChildren(object: Record<string, unknown>): Record<string, unknown>[] {
  const children = Array.isArray(object.children) ? (object.children as Record<string, unknown>[]) : []
  return [object, ...children.flatMap(withChildren)]
}

/** Fields under immutable keys have a form, fields under visible names have only a value. */
function outlineOfFields(objects: readonly Record<string, unknown>[]): Outline {
  const values = objects.flatMap((object) => Object.values(object)).filter((value) => value !== null)
  const keyed =
    values.length > 0 &&
    values.every((value) => typeof value === 'object' && 'value' in (value as object) && 'type' in (value as object))
  return keyed ? { name: 'string', type: 'string', value: 'any' } : 'any'
}

function kindOf(sample: unknown): string {
  if (typeof sample === 'number') return Number.isInteger(sample) ? 'integer' : 'number'
  if (typeof sample !== 'string') return typeof sample
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(sample)) return 'timestamp'
  return /^\d{4}-\d\d-\d\d$/.test(sample) ? 'date' : 'string'
}
