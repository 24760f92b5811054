import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, instant, noContent } from './shapes.ts'

/** Which of the public APIs a key opens. */
export const apiType = z.enum(['harvest', 'job_board', 'candidate_ingestion'])
export type ApiType = z.infer<typeof apiType>

export const credentialRow = z.object({
  id,
  type: apiType,
  partner: z.string().nullable(),
  description: z.string(),
  endsIn: z.string(),
  rateLimit: z.number().int(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  permissionCount: z.number().int(),
  status: z.enum(['active', 'revoked']),
})
export type CredentialRow = z.infer<typeof credentialRow>

export const listCredentials = defineRoute({
  id: 'recruiting.list-credentials',
  method: 'GET',
  path: '/api/recruiting/credentials',
  policy: 'api-credentials',
  reply: z.object({
    rows: z.array(credentialRow),
    /** The word that the job board has in addresses of its API. */
    boardToken: z.string().nullable(),
    /** What the "Partner" list offers, each with the description that its setup guide proposes. */
    partners: z.array(z.object({ name: z.string(), description: z.string().nullable(), permissionCount: z.number().int() })),
  }),
})

/** `key` is the whole secret: it stands in this reply and nowhere else, ever. */
const newKey = z.object({ id, key: z.string() })

export const createCredential = defineRoute({
  id: 'recruiting.create-credential',
  method: 'POST',
  path: '/api/recruiting/credentials',
  policy: 'api-credentials',
  body: z.object({
    type: apiType,
    partner: z.string().max(100).nullable().default(null),
    description: z.string().trim().min(1, 'Description is empty').max(255),
  }),
  reply: newKey,
})

export const credentialPermission = z.object({
  id: z.string(),
  verb: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  /** The label without its verb. */
  name: z.string(),
  label: z.string(),
  served: z.boolean(),
  granted: z.boolean(),
  /** Needed by the key's partner. */
  needed: z.boolean(),
  used: z.boolean(),
})

export const getCredential = defineRoute({
  id: 'recruiting.get-credential',
  method: 'GET',
  path: '/api/recruiting/credentials/{id}',
  policy: 'api-credentials',
  params: idParams,
  reply: credentialRow.extend({ groups: z.array(z.object({ name: z.string(), permissions: z.array(credentialPermission) })) }),
})

export const setCredentialPermissions = defineRoute({
  id: 'recruiting.set-credential-permissions',
  method: 'POST',
  path: '/api/recruiting/credentials/{id}/permissions',
  policy: 'api-credentials',
  params: idParams,
  body: z.object({ granted: z.array(z.string().max(200)).max(1000) }),
  reply: noContent,
})

export const setCredentialLimit = defineRoute({
  id: 'recruiting.set-credential-limit',
  method: 'POST',
  path: '/api/recruiting/credentials/{id}/limit',
  policy: 'api-credentials',
  params: idParams,
  body: z.object({ rateLimit: z.number().int().min(1).max(1_000_000) }),
  reply: noContent,
})

/** A new key with the same permissions, and the old one revoked, in one transaction. */
export const rotateCredential = defineRoute({
  id: 'recruiting.rotate-credential',
  method: 'POST',
  path: '/api/recruiting/credentials/{id}/rotate',
  policy: 'api-credentials',
  params: idParams,
  reply: newKey,
})

export const revokeCredential = defineRoute({
  id: 'recruiting.revoke-credential',
  method: 'POST',
  path: '/api/recruiting/credentials/{id}/revoke',
  policy: 'api-credentials',
  params: idParams,
  reply: noContent,
})
