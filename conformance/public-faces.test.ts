import { outline } from '@orangery/contract'
import { type IngestionOperation, ingestion } from '@orangery/contract/ingestion'
import { type BoardOperation, jobBoard } from '@orangery/contract/job-board'
import { describe, expect, test } from 'vitest'
import { differences, withoutMarks } from './compare.ts'
import { differencesOfBody, withoutRequired } from './compare-body.ts'
import { faceDifferences } from './known-differences.ts'
import { type PublishedCall, readPublished } from './published.ts'

const published = readPublished()
const board: Readonly<Record<string, BoardOperation>> = jobBoard
const partner: Readonly<Record<string, IngestionOperation>> = ingestion

interface Declared {
  readonly method: string
  readonly path: string
  readonly query: BoardOperation['query']
  readonly body: BoardOperation['body']
  readonly reply: BoardOperation['reply']
}

describe('the job board', () => {
  test('the contract declares the published calls and no others', () => {
    expect(Object.keys(board).sort()).toEqual(Object.keys(published.jobBoard).sort())
  })

  describe.each(Object.entries(published.jobBoard))('%s', (id, facts) => {
    const call = board[id]!

    test('resource, key, actor and the names in the path', () => {
      expect({ resource: call.resource, needsKey: call.needsKey, onBehalfOf: false }).toEqual({
        resource: facts.resource,
        needsKey: facts.needsKey,
        onBehalfOf: facts.onBehalfOf,
      })
      expect(outline(call.params)).toEqual(facts.params)
    })

    test('method, place, query, body and reply', () => {
      expect(departures(facts, call)).toEqual(Object.keys(faceDifferences[`job-board/${id}`] ?? {}).sort())
    })
  })
})

describe('candidate ingestion', () => {
  test('the contract declares the published calls and no others', () => {
    expect(Object.keys(partner).sort()).toEqual(Object.keys(published.ingestion).sort())
  })

  describe.each(Object.entries(published.ingestion))('%s', (id, facts) => {
    test('every call needs a key and names a user', () => {
      expect({ needsKey: true, onBehalfOf: true }).toEqual({ needsKey: facts.needsKey, onBehalfOf: facts.onBehalfOf })
    })

    test('method, place, query, body and reply', () => {
      expect(departures(facts, partner[id]!)).toEqual(Object.keys(faceDifferences[`ingestion/${id}`] ?? {}).sort())
    })
  })
})

/** Where a call departs from what is published of it, as `reply items.id: what`. */
function departures(facts: PublishedCall, call: Declared): string[] {
  const place = facts.method === call.method && facts.path === call.path ? [] : [`is ${call.method} ${call.path}`]
  const query = outline(call.query) as Record<string, string>
  const optional = Object.keys(query).filter((name) => name.endsWith('?'))
  const required = Object.keys(facts.query).filter((name) => name.endsWith('!'))
  return [
    ...place,
    ...differences(withoutRequired(facts.query), withoutMarks(query)).map((what) => `query ${what}`),
    ...required.filter((name) => optional.includes(`${name.slice(0, -1)}?`)).map((name) => `query ${name} is not required by us`),
    ...differencesOfBody(facts, call.body).map((what) => `body ${what}`),
    ...(facts.reply === null ? [] : differences(facts.reply, outline(call.reply)).map((what) => `reply ${what}`)),
  ].sort()
}
