/**
 * User-specific permissions: names that the database keeps, with the labels that the user page shows. The developer permissions
 * are worded as the setup guides quote them.
 */
export const userPermissions = {
  'web-hooks': { group: 'Developer Permissions', label: 'Can manage and configure web hooks' },
  'api-credentials': { group: 'Developer Permissions', label: "Can manage ALL organization's API Credentials" },
  'job-board-credentials': { group: 'Developer Permissions', label: "Can manage organization's Job Board API Credentials" },
  workday: { group: 'Developer Permissions', label: 'Can configure the Workday integration' },
  'advanced-permissions': { group: 'User-Specific Permissions', label: "Can edit another user's advanced permissions" },
  'private-notes': {
    group: 'User-Specific Permissions',
    label: 'Can see private notes, salary info, manage offers, and approve jobs/offers',
  },
  'custom-fields': { group: 'User-Specific Permissions', label: 'Can manage custom fields' },
} as const satisfies Record<string, { group: string; label: string }>

export type UserPermission = keyof typeof userPermissions

export function isUserPermission(name: string): name is UserPermission {
  return Object.hasOwn(userPermissions, name)
}
