import { expect, test } from 'vitest'
import { stillWanted } from './wanted.ts'

const terms = { wanted: 3, kinds: [{ kind: 'manager' as const, count: 1 }] }

test('counts people and kinds that are missing', () => {
  expect(stillWanted(terms, [])).toEqual({ more: 3, kinds: [{ kind: 'manager', count: 1 }], named: 0 })
  expect(stillWanted(terms, [{ state: 'named', relationship: 'manager' }])).toEqual({ more: 2, kinds: [], named: 1 })
})

test('who declined leaves a place open; who bounced keeps it, because the address can be corrected', () => {
  const people = [
    { state: 'answered' as const, relationship: 'peer' as const },
    { state: 'declined' as const, relationship: 'manager' as const },
    { state: 'bounced' as const, relationship: 'peer' as const },
  ]
  expect(stillWanted(terms, people)).toEqual({ more: 1, kinds: [{ kind: 'manager', count: 1 }], named: 2 })
})
