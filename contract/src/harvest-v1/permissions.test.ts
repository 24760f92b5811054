import { expect, test } from 'vitest'
import { harvestV1, hipeopleGroups, isPermissionId, partners, permissionFor, permissionGroups, permissions } from './index.ts'

test('142 operations need 135 permissions in 27 groups', () => {
  expect(Object.keys(harvestV1)).toHaveLength(142)
  expect(permissions).toHaveLength(135)
  expect(permissionGroups).toHaveLength(27)
})

test('a deprecated operation needs the permission of the one that replaced it', () => {
  expect(permissionFor('users.update_v1').id).toBe('users.update_v2')
  expect(permissionFor('users.update_v1').operations).toEqual(['users.update_v2', 'users.update_v1'])
  expect(isPermissionId('users.update_v1')).toBe(false)
})

test('each partner gets what its setup guide lists', () => {
  const sizes = Object.fromEntries(partners.map((partner) => [partner.name, partner.permissions.length]))
  expect(sizes).toMatchObject({
    'GoodTime Hire for High Volume': 30,
    'Headhuntr.io': 27,
    GoCo: 135,
    'Unlisted Vendor': 0,
    Custom: 0,
  })
  for (const partner of partners) {
    expect(partner.permissions.every(isPermissionId), partner.name).toBe(true)
    expect(new Set(partner.permissions).size).toBe(partner.permissions.length)
  }
})

test('HiPeople gets its seven groups whole and nothing else', () => {
  const given = partners.find(({ id }) => id === 'hipeople')!.permissions
  const groups = permissionGroups.filter(({ name }) => hipeopleGroups.includes(name))
  expect(groups).toHaveLength(7)
  expect([...given].sort()).toEqual(groups.flatMap((group) => group.permissions.map(({ id }) => id)).sort())
})

test('Headhuntr.io deletes nothing', () => {
  const given = partners.find(({ id }) => id === 'headhuntr')!.permissions
  expect(given.filter((id) => harvestV1[id].method === 'DELETE')).toEqual([])
})
