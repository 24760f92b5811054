import { describe, expect, test } from 'vitest'
import { kindOf, type OpenApi, objectIn, operationsOf, sampleOf, search } from './openapi.ts'

const document: OpenApi = {
  paths: {
    '/v1/candidates/{id}': {
      get: {
        operationId: 'candidates.retrieve',
        summary: 'Retrieve Candidate',
        tags: ['Candidates'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int64' } }],
        responses: {
          '200': { description: 'Done.', content: { 'application/json': { schema: { type: 'object' } } } },
          '404': { description: 'None.' },
        },
        'x-permission': 'Candidates > GET: Retrieve Candidate',
      },
      delete: {
        operationId: 'candidates.delete',
        summary: 'Delete Candidate',
        tags: ['Candidates'],
        parameters: [{ $ref: '#/components/parameters/OnBehalfOf' }],
        responses: { '200': { description: 'Done.' } },
        'x-permission': 'Candidates > DELETE: Delete Candidate',
      },
    },
  },
}

describe('an OpenAPI document as the reference reads it', () => {
  test('gives its operations with what they need and answer', () => {
    const [read, remove] = operationsOf(document)
    expect(read).toMatchObject({ method: 'GET', onBehalfOf: false, parameters: [{ name: 'id' }], success: { status: '200' } })
    expect(read!.refusals).toEqual([{ status: '404', description: 'None.' }])
    expect(remove).toMatchObject({ method: 'DELETE', onBehalfOf: true, parameters: [], body: undefined })
  })

  test('is searched by any words of verb, path, name and group', () => {
    const all = operationsOf(document)
    expect(search(all, 'delete cand').map((one) => one.id)).toEqual(['candidates.delete'])
    expect(search(all, '/v1/candidates')).toHaveLength(2)
    expect(search(all, 'offers')).toEqual([])
  })

  test('names kinds, finds the object in a list or a choice, and makes a body to begin with', () => {
    const person = { type: 'object', properties: { name: { type: 'string' }, age: { type: 'integer' } }, required: ['name'] }
    expect(kindOf({ anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] })).toBe('date-time or null')
    expect(kindOf({ type: ['string', 'null'] })).toBe('string or null')
    expect(kindOf({ type: 'array', items: { type: 'string' } })).toBe('list of string')
    expect(objectIn({ type: 'array', items: { anyOf: [person, { type: 'null' }] } })).toBe(person)
    expect(sampleOf(person)).toEqual({ name: '' })
    expect(sampleOf({ type: 'array', items: person })).toEqual([{ name: '' }])
  })
})
