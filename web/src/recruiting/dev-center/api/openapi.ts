/** The parts of an OpenAPI 3.1 document that the reference shows. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}

interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } }
}

interface Described {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly tags: readonly string[]
  readonly parameters: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>
  readonly 'x-permission': string
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

/** One operation, ready to be shown and tried. */
export interface ApiOperation {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly note: string | undefined
  readonly deprecated: boolean
  readonly group: string
  readonly permission: string
  readonly parameters: readonly Parameter[]
  readonly onBehalfOf: boolean
  readonly body: Schema | undefined
  readonly success: { readonly status: string; readonly reply: Schema | undefined }
  readonly refusals: readonly { readonly status: string; readonly description: string }[]
}

/** The operations of a document, group by group in the document's order. */
export function operationsOf(document: OpenApi): ApiOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): ApiOperation => {
      const [status = '200'] = Object.keys(one.responses).filter((code) => code.startsWith('2'))
      return {
        id: one.operationId,
        method: method.toUpperCase() as ApiOperation['method'],
        path,
        summary: one.summary,
        note: one.description,
        deprecated: one.deprecated ?? false,
        group: one.tags[0] ?? '',
        permission: one['x-permission'],
        parameters: one.parameters.filter((parameter): parameter is Parameter => 'name' in parameter),
        onBehalfOf: one.parameters.some((parameter) => '$ref' in parameter),
        body: one.requestBody?.content?.['application/json']?.schema,
        success: { status, reply: one.responses[status]?.content?.['application/json']?.schema },
        refusals: Object.entries(one.responses)
          .filter(([code]) => !code.startsWith('2'))
          .map(([code, { description }]) => ({ status: code, description })),
      }
    }),
  )
}

/** Those in whose name, path or group every word stands. */
export function search(operations: readonly ApiOperation[], text: string): ApiOperation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return operations.filter((one) => {
    const all = `${one.method} ${one.path} ${one.summary} ${one.group} ${one.id}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

/** The kind of a value in a word or two: "integer", "date-time or null", "list of string". */
export function kindOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(kindOf))].join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.type === 'array') return `list of ${schema.items ? kindOf(schema.items) : 'anything'}`
  if (schema.format && schema.format !== 'int64') return schema.format
  return [schema.type ?? 'anything'].flat().join(' or ')
}

/** The object that a value is, or is a list of, or may be instead of null. */
export function objectIn(schema: Schema): Schema | undefined {
  if (schema.properties) return schema
  if (schema.items) return objectIn(schema.items)
  for (const choice of schema.anyOf ?? schema.oneOf ?? []) {
    const found = objectIn(choice)
    if (found) return found
  }
  return undefined
}

/** A body to begin with: what must be there, and nothing else unless nothing must. */
export function sampleOf(schema: Schema): unknown {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sampleOf(choices.find((one) => one.type !== 'null') ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.properties) {
    const names = schema.required?.length ? schema.required : Object.keys(schema.properties).slice(0, 3)
    return Object.fromEntries(names.map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]))
  }
  const [type] = [schema.type].flat()
  if (type === 'array') return schema.items ? [sampleOf(schema.items)] : []
  if (type === 'integer' || type === 'number') return 0
  if (type === 'boolean') return false
  if (type === 'null') return null
  return type === 'string' ? '' : {}
}
