import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, noContent } from './shapes.ts'

export const unitKind = z.enum(['department', 'office'])
export type UnitKind = z.infer<typeof unitKind>

export const unit = z.object({
  id,
  name: z.string(),
  parentId: id.nullable(),
  externalId: z.string().nullable(),
  /** Of an office alone. */
  location: z.string().nullable(),
  /** How many jobs stand directly in it. */
  jobs: z.number().int(),
})
export type Unit = z.infer<typeof unit>

/** Departments and offices, parents before their children and each level by name. */
export const listUnits = defineRoute({
  id: 'recruiting.list-units',
  method: 'GET',
  path: '/api/recruiting/organization',
  policy: 'site-admin',
  reply: z.object({ departments: z.array(unit), offices: z.array(unit) }),
})

const name = z.string().trim().min(1, 'is empty').max(255)
const ofKind = z.object({ kind: unitKind })
const place = z.string().trim().max(255).optional()

export const addUnit = defineRoute({
  id: 'recruiting.add-unit',
  method: 'POST',
  path: '/api/recruiting/organization/{kind}',
  policy: 'site-admin',
  params: ofKind,
  body: z.object({ name, parentId: id.optional(), location: place }),
  reply: z.object({ id }),
})

export const renameUnit = defineRoute({
  id: 'recruiting.rename-unit',
  method: 'POST',
  path: '/api/recruiting/organization/{kind}/{id}',
  policy: 'site-admin',
  params: ofKind.extend({ id }),
  body: z.object({ name, location: place }),
  reply: noContent,
})

/** Refused while others are below it or anything speaks of it; the refusal names what. */
export const deleteUnit = defineRoute({
  id: 'recruiting.delete-unit',
  method: 'POST',
  path: '/api/recruiting/organization/{kind}/{id}/delete',
  policy: 'site-admin',
  params: ofKind.extend({ id }),
  reply: noContent,
})
