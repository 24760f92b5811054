import { harvestV1, type Operation, outline, permissionGroups, ping, type WebhookEvent, webhookEvents } from '@orangery/contract'
import { describe, expect, test } from 'vitest'
import { differences, laidOver, withoutMarks } from './compare.ts'
import { differencesOfBody, withoutRequired } from './compare-body.ts'
import { replyDifferences, requestDifferences } from './known-differences.ts'
import { readPublished } from './published.ts'

const published = readPublished()
const operations: Readonly<Record<string, Operation>> = harvestV1
const events: Readonly<Record<string, WebhookEvent>> = webhookEvents

/** What a list may be asked beyond its table, by the way it is paged. */
const pagingNames: Readonly<Record<string, readonly string[]>> = {
  unspecified: ['per_page', 'page', 'skip_count'],
  cursor: ['per_page', 'cursor'],
}

test('the contract declares the published operations and no others', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(published.operations).sort())
})

test('the groups of permissions stand in the published order with the published labels', () => {
  expect(permissionGroups.map(({ name }) => name)).toEqual(Object.keys(published.permissions))
  for (const { name, permissions } of permissionGroups) {
    expect(permissions.map(({ label }) => label).sort(), name).toEqual([...published.permissions[name]!].sort())
  }
})

describe.each(Object.entries(published.operations))('%s', (id, facts) => {
  const operation = operations[id]!

  test('method, path, permission, actor, paging and status', () => {
    const { method, path, permission, onBehalfOf, paging, status, replacedBy } = operation
    expect({ method, path, permission, onBehalfOf, paging, status, replacedBy }).toEqual({
      method: facts.method,
      path: facts.path,
      permission: facts.permission,
      onBehalfOf: facts.onBehalfOf,
      paging: facts.paging,
      status: facts.status,
      replacedBy: facts.replacedBy,
    })
  })

  test('names and kinds of path and query', () => {
    const params = outline(operation.params) as Record<string, string>
    expect(Object.keys(params).sort()).toEqual(Object.keys(facts.params).sort())
    const query = outline(operation.query) as Record<string, string>
    const named = withoutRequired(facts.query)
    expect(withoutMarks(query)).toMatchObject(named)
    const extra = Object.keys(withoutMarks(query)).filter((name) => !(name in named))
    expect(extra.filter((name) => !pagingNames[facts.paging]?.includes(name))).toEqual([])
    const required = Object.keys(facts.query).filter((name) => name.endsWith('!'))
    expect(Object.keys(query).filter((name) => !name.endsWith('?'))).toEqual(required.map((name) => name.slice(0, -1)))
  })

  test('names and kinds of the body', () => {
    expect(differencesOfBody(facts, operation.body).sort()).toEqual(Object.keys(requestDifferences[id] ?? {}).sort())
  })

  test('names and kinds of the reply', () => {
    const found = facts.reply === null ? [] : differences(facts.reply, outline(operation.reply))
    expect(found).toEqual(Object.keys(replyDifferences[id] ?? {}))
  })
})

/** The events whose payload has the same root carry one record in more or less detail. */
const families: Readonly<Record<string, readonly string[]>> = {
  application: [
    'new_candidate_application',
    'application_updated',
    'new_prospect_application',
    'hire_candidate',
    'candidate_stage_change',
    'unhire_candidate',
    'reject_candidate',
    'unreject_candidate',
  ],
  job: ['job_created', 'job_updated', 'job_approved'],
}

describe('web hooks', () => {
  test('the contract declares the published events and no others', () => {
    expect([...Object.keys(events), ping.action].sort()).toEqual(Object.keys(published.events).sort())
    expect(differences(published.events.ping!.payload, outline(ping.payload))).toEqual([])
  })

  test.each(Object.keys(webhookEvents))('%s: label, group and keys', (action) => {
    const facts = published.events[action]!
    const event = events[action]!
    expect({ when: event.when, group: event.group }).toEqual({ when: facts.when, group: facts.group })
    const promised = outline(event.payload)
    const own = differences(facts.payload, promised)
    expect(own.filter((difference) => !difference.endsWith('promised, not published'))).toEqual([])
    const sisters = Object.values(families).find((family) => family.includes(action)) ?? [action]
    const family = laidOver(sisters.map((sister) => published.events[sister]!.payload))
    expect(differences(family, promised).filter((difference) => difference.endsWith('promised, not published'))).toEqual([])
  })
})
