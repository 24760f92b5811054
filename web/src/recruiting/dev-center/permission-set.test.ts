import { expect, test } from 'vitest'
import { type Credential, countsOf, fitOf, type Group, type Permission, shownGroups, toggled } from './permission-set.ts'

const permission = (verb: Permission['verb'], name: string, given: Partial<Permission> = {}): Permission => ({
  id: `${verb} ${name}`,
  verb,
  name,
  label: `${verb}: ${name}`,
  served: true,
  granted: false,
  needed: false,
  used: false,
  ...given,
})

const groups: Group[] = [
  {
    name: 'Candidates',
    permissions: [permission('GET', 'List Candidates', { needed: true }), permission('POST', 'Add Note', { needed: true })],
  },
  { name: 'Tags', permissions: [permission('DELETE', 'Delete Tag'), permission('GET', 'List Tags', { used: true })] },
]

test('a group’s box ticks the rest of it first, and unticks a full one', () => {
  const some = toggled(new Set(['GET List Candidates', 'GET List Tags']), groups[0]!.permissions)
  expect([...some].sort()).toEqual(['GET List Candidates', 'GET List Tags', 'POST Add Note'])
  expect([...toggled(some, groups[0]!.permissions)]).toEqual(['GET List Tags'])
})

test('the foot counts endpoints, groups and verbs, and says when nothing deletes', () => {
  expect(countsOf(groups, new Set(['GET List Candidates', 'POST Add Note']))).toEqual({
    endpoints: '2 endpoints',
    rest: 'in 1 group · 1 read, 1 write, none of them DELETE',
  })
  expect(countsOf(groups, new Set(['DELETE Delete Tag'])).rest).toBe('in 1 group · 0 read, 1 write, 1 of them DELETE')
})

test('search takes words in any order, also the group’s; unused shows what is ticked and was never called', () => {
  const shown = (q: string, show: 'all' | 'ticked' | 'unused' = 'all') =>
    shownGroups(groups, { q, show, granted: new Set(['GET List Tags', 'DELETE Delete Tag']) }).flatMap((group) =>
      group.permissions.map(({ id }) => id),
    )
  expect(shown('note add')).toEqual(['POST Add Note'])
  expect(shown('tags')).toEqual(['DELETE Delete Tag', 'GET List Tags'])
  expect(shown('', 'unused')).toEqual(['DELETE Delete Tag'])
})

test('what a partner needs is compared with what is ticked', () => {
  const fit = fitOf({ groups, partner: 'HiPeople' } as unknown as Credential, new Set(['POST Add Note', 'GET List Tags']))
  expect(fit?.missing.map(({ id }) => id)).toEqual(['GET List Candidates'])
  expect(fit?.extra.map(({ id }) => id)).toEqual(['GET List Tags'])
  expect(fitOf({ groups, partner: null } as unknown as Credential, new Set())).toBeNull()
})
