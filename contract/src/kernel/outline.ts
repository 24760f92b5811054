import { z } from 'zod'

/**
 * The names and kinds of a shape, without its rules. A leaf is a kind such as `integer`, `timestamp` or `string`; an object
 * lists its keys, those that may be missing with a question mark; a list holds the outline of its items; `*` stands for any key.
 * `any` takes everything, and `self` closes a circle.
 */
export type Outline = string | readonly [Outline] | { readonly [key: string]: Outline }

/** Outlines a zod schema by what it takes in. A `kind` in the schema's metadata wins over the schema itself. */
export function outline(schema: z.core.$ZodType): Outline {
  return walk(schema, [])
}

type Def = z.core.$ZodTypes['_zod']['def']

function walk(schema: z.core.$ZodType, above: readonly z.core.$ZodType[]): Outline {
  const kind = z.globalRegistry.get(schema as z.ZodType)?.kind
  if (typeof kind === 'string') return kind
  if (above.includes(schema)) return 'self'
  const inside = [...above, schema]
  const def = schema._zod.def as Def
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, value]) => [mayBeMissing(value) ? `${key}?` : key, walk(value, inside)]),
      )
    case 'array':
      return [walk(def.element, inside)]
    case 'record':
      return { '*': walk(def.valueType, inside) }
    case 'union':
      return merged(def.options.map((option) => walk(option, inside)))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return walk(def.innerType, inside)
    case 'pipe':
      return walk((def.in._zod.def as Def).type === 'transform' ? def.out : def.in, inside)
    case 'enum':
    case 'literal':
    case 'string':
      return 'string'
    case 'number':
      return 'format' in def ? 'integer' : 'number'
    case 'boolean':
    case 'null':
    case 'never':
      return def.type
    default:
      return 'any'
  }
}

function mayBeMissing(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, undefined).success
}

/** One outline for several: objects are laid over each other, kinds are listed. */
function merged(outlines: readonly Outline[]): Outline {
  const lists = outlines.filter((one): one is readonly [Outline] => Array.isArray(one))
  const objects = outlines.filter((one): one is Record<string, Outline> => typeof one === 'object' && !Array.isArray(one))
  const kinds = [...new Set(outlines.filter((one) => typeof one === 'string'))].filter((kind) => kind !== 'never')
  if (objects.length > 0) return Object.assign({}, ...objects)
  if (lists.length > 0) return [merged(lists.map(([item]) => item))]
  return kinds.join('|')
}
