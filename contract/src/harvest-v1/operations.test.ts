import { expect, expectTypeOf, test } from 'vitest'
import type { OperationInput, OperationReply } from '../kernel/index.ts'
import { type HarvestV1, type HarvestV1Id, type HarvestV1ServedId, harvestV1, isServed, servedIds } from './index.ts'

test('every operation stands under its own id, with a path that its parameters fit', () => {
  for (const [key, operation] of Object.entries(harvestV1)) {
    expect(operation.id).toBe(key)
    const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(Object.keys(operation.params.shape).sort(), key).toEqual(inPath.sort())
  }
})

test('no two operations share method and path', () => {
  const places = Object.values(harvestV1).map(({ method, path }) => `${method} ${path}`)
  expect(new Set(places).size).toBe(places.length)
})

test('a deprecated operation names one that exists and carries the same permission', () => {
  const deprecated = Object.values(harvestV1).filter((operation) => operation.replacedBy !== undefined)
  expect(deprecated).toHaveLength(7)
  for (const { permission, replacedBy } of deprecated) {
    expect(harvestV1[replacedBy as keyof HarvestV1].permission).toEqual(permission)
  }
})

test('the type of served ids names exactly what is declared served', () => {
  expectTypeOf<'candidates.add_note'>().toExtend<HarvestV1ServedId>()
  expectTypeOf<HarvestV1ServedId>().toExtend<HarvestV1Id>()
  expect(servedIds).toContain('applications.hire')
  for (const id of Object.keys(harvestV1) as HarvestV1Id[]) expect(isServed(id)).toBe(harvestV1[id].served)
})

test('a handler is typed by its operation', () => {
  expectTypeOf<OperationInput<HarvestV1['applications.list']>['query']['created_after']>().toEqualTypeOf<Date | undefined>()
  expectTypeOf<OperationInput<HarvestV1['applications.move']>['body']>().toEqualTypeOf<{
    from_stage_id: number
    to_stage_id: number
  }>()
  expectTypeOf<OperationReply<HarvestV1['candidates.add_note']>['visiblity']>().toEqualTypeOf<'admin_only' | 'private' | 'public'>()
})
