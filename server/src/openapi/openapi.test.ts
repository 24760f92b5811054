import { harvestV1 } from '@orangery/contract/harvest-v1'
import type { Operation } from '@orangery/contract/kernel'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { openApiDocument } from './document.ts'

const operations = Object.values(harvestV1) as Operation[]
const document = openApiDocument(operations, { publicUrl: 'https://recruiting.example.com', title: 'Harvest API', version: '1' })
const at = (path: string, method: string) => document.paths[path]?.[method] as unknown

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect(errors ?? []).toEqual([])
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  test('holds every operation of the contract once, with the names of its path', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({
        path,
        method,
        ...(one as { operationId: string; parameters: { in?: string; name?: string }[] }),
      })),
    )
    expect(described.map((one) => one.operationId).sort()).toEqual(operations.map((one) => one.id).sort())
    for (const { path, parameters } of described)
      expect(parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
  })

  test('says what is sent and answered by kind: ids beyond 32 bits, instants, lists', () => {
    const list = at('/v1/candidates', 'get') as { parameters: { name: string; schema: object }[] }
    expect(list.parameters.find((one) => one.name === 'created_after')!.schema).toMatchObject({
      type: 'string',
      format: 'date-time',
    })
    expect(JSON.stringify(at('/v1/candidates', 'get'))).toContain('"id":{"type":"integer","format":"int64"}')
    expect(at('/v1/applications/{id}/move', 'post')).toMatchObject({
      requestBody: {
        content: {
          'application/json': {
            schema: {
              properties: { from_stage_id: { type: 'integer' } },
              required: expect.arrayContaining(['from_stage_id', 'to_stage_id']),
            },
          },
        },
      },
      parameters: [{ name: 'id', in: 'path' }, { $ref: '#/components/parameters/OnBehalfOf' }],
    })
  })

  test('marks the twins that another operation has replaced', () => {
    expect(at('/v1/users/{id}', 'patch')).toMatchObject({ deprecated: true })
  })
})
