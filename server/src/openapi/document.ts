import type { Operation } from '@orangery/contract/kernel'
import { jsonSchema, propertiesOf } from './schema.ts'

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
})

/** What any call may be refused with. */
const refusals = {
  '401': refusal('No key, or none that is known: the key is the user name of HTTP Basic, with an empty password.'),
  '403': refusal('The key does not have the permission of this operation.'),
  '429': refusal('The key’s calls of these ten seconds are used up; Retry-After says when to come back.'),
}

/** One operation as OpenAPI has it. */
function describe(operation: Operation) {
  const { method, permission } = operation
  const path = propertiesOf(operation.params).map(({ name, schema }) => ({ name, in: 'path', required: true, schema }))
  const query = propertiesOf(operation.query).map(({ name, required, schema }) => ({ name, in: 'query', required, schema }))
  const body = jsonSchema(operation.body, 'input')
  const hasBody =
    method !== 'GET' && Object.keys((body.properties as object | undefined) ?? body.anyOf ?? body.oneOf ?? {}).length > 0
  return {
    operationId: operation.id,
    summary: permission.label.replace(/^\w+: /, ''),
    tags: [permission.group],
    ...(operation.replacedBy ? { deprecated: true, description: `Use ${operation.replacedBy} instead.` } : {}),
    parameters: [...path, ...query, ...(operation.onBehalfOf ? [{ $ref: '#/components/parameters/OnBehalfOf' }] : [])],
    ...(hasBody ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [operation.status]: {
        description: 'Done.',
        ...(operation.paging === 'none'
          ? {}
          : {
              headers: {
                Link: {
                  description: 'Where the list goes on: rel="next", and for numbered lists prev and last.',
                  schema: { type: 'string' },
                },
              },
            }),
        content: { 'application/json': { schema: jsonSchema(operation.reply, 'output') } },
      },
      ...refusals,
      ...(path.length ? { '404': refusal('There is nothing of that id.') } : {}),
      '422': refusal('Something sent does not fit; each problem names its field.'),
    },
    'x-permission': `${permission.group} > ${permission.label}`,
  }
}

/** The Harvest API as an OpenAPI 3.1 document, derived from the contract and from nothing else. */
export function openApiDocument(operations: readonly Operation[], at: { publicUrl: string; title: string; version: string }) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: at.title, version: at.version },
    servers: [{ url: at.publicUrl }],
    security: [{ key: [] }],
    tags: [...new Set(operations.map((operation) => operation.permission.group))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'basic', description: 'The API key as the user name; the password stays empty.' },
      },
      parameters: {
        OnBehalfOf: {
          name: 'On-Behalf-Of',
          in: 'header',
          required: true,
          description: 'The id of the user in whose name the call is made.',
          schema: { type: 'integer', format: 'int64' },
        },
      },
      schemas: {
        Refusal: {
          type: 'object',
          properties: {
            message: { type: 'string' },
            errors: {
              type: 'array',
              items: { type: 'object', properties: { message: { type: 'string' }, field: { type: 'string' } } },
            },
          },
        },
      },
    },
  }
}
