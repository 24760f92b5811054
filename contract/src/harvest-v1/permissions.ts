import type { Operation } from '../kernel/index.ts'
import { type HarvestV1Id, harvestV1 } from './operations.ts'

/** The id of a permission: that of the operation which carries it today. Twins of former versions share it. */
export type PermissionId = HarvestV1Id

/** One box on the page "Manage Permissions". */
export interface Permission {
  readonly id: PermissionId
  readonly group: string
  /** With its verb, as in "GET: List Candidates". */
  readonly label: string
  readonly operations: readonly HarvestV1Id[]
  /** False while none of its operations has a handler: the box can be ticked, and says so. */
  readonly served: boolean
}

export interface PermissionGroup {
  readonly name: string
  readonly permissions: readonly Permission[]
}

function placeOf(operation: Operation): string {
  return `${operation.permission.group}\n${operation.permission.label}`
}

function derivePermissions(): Permission[] {
  const byPlace = Map.groupBy(Object.values(harvestV1) as Operation<HarvestV1Id>[], placeOf)
  return [...byPlace.values()].map((operations) => {
    const current = operations.find((operation) => operation.replacedBy === undefined) ?? operations[0]!
    const { group, label } = current.permission
    return {
      id: current.id,
      group,
      label,
      operations: operations.map(({ id }) => id),
      served: operations.some(({ served }) => served),
    }
  })
}

/** All permissions, in the order of the page. */
export const permissions: readonly Permission[] = derivePermissions()

/** The same in their groups. */
export const permissionGroups: readonly PermissionGroup[] = [...Map.groupBy(permissions, ({ group }) => group)].map(
  ([name, inGroup]) => ({ name, permissions: inGroup }),
)

const permissionOfOperation = new Map(
  permissions.flatMap((permission) => permission.operations.map((id) => [id, permission] as const)),
)
const byId = new Map(permissions.map((permission) => [permission.id, permission]))

/** The permission that a key needs for an operation. */
export function permissionFor(operation: HarvestV1Id): Permission {
  return permissionOfOperation.get(operation)!
}

export function isPermissionId(value: string): value is PermissionId {
  return byId.has(value as PermissionId)
}

export function findPermission(id: PermissionId): Permission | undefined {
  return byId.get(id)
}
