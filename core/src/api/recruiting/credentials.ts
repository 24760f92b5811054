import { isPermissionId, partners, permissionGroups } from '@orangery/contract/harvest-v1'
import {
  createCredential,
  getCredential,
  listCredentials,
  revokeCredential,
  rotateCredential,
  setCredentialLimit,
  setCredentialPermissions,
} from '@orangery/contract/recruiting'
import {
  createApiKey,
  type KeyRow,
  listKeys,
  revokeApiKey,
  rotateApiKey,
  setKeyLimit,
  setKeyOperations,
  usedOperations,
} from '../../access/index.ts'
import { notFound, refused } from '../../errors.ts'
import { findBoard } from '../../job-board/index.ts'
import { answer, done } from './web-call.ts'

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

function presentRow(key: KeyRow) {
  return {
    id: key.id,
    type: key.api_type,
    partner: key.partner,
    description: key.description,
    endsIn: key.ends_in,
    rateLimit: key.rate_limit,
    createdBy: key.creator,
    createdAt: key.created_at.toISOString(),
    lastUsedAt: key.last_used_at?.toISOString() ?? null,
    permissionCount: key.operations.length,
    status: key.revoked_at ? ('revoked' as const) : ('active' as const),
  }
}

function partnerNamed(name: string | null) {
  return partners.find((partner) => partner.name === name)
}

const list = answer(listCredentials, async ({ core }) => ({
  rows: (await listKeys(core.db)).map(presentRow),
  boardToken: (await findBoard(core.db))?.url_token ?? null,
  partners: partners.map((partner) => ({
    name: partner.name,
    description: partner.description || null,
    permissionCount: partner.permissions.length,
  })),
}))

/** A partner's key starts with exactly what the partner needs; any other starts with nothing. */
const create = answer(createCredential, async ({ core, actor, body }) => {
  const partner = partnerNamed(body.partner)
  if (body.partner !== null && !partner) throw refused('partner', `“${body.partner}” is no partner of the list.`, 'partner')
  return createApiKey(core, actor, {
    type: body.type,
    partner: body.partner,
    description: body.description,
    operations: body.type === 'harvest' ? (partner?.permissions ?? []) : [],
  })
})

const one = answer(getCredential, async ({ core, params }) => {
  const [key] = await listKeys(core.db, params.id)
  if (!key) throw notFound('API key', params.id)
  const granted = new Set<string>(key.operations)
  const needed = new Set<string>(partnerNamed(key.partner)?.permissions ?? [])
  const used = await usedOperations(core.db, key.id)
  return {
    ...presentRow(key),
    groups: permissionGroups.map((group) => ({
      name: group.name,
      permissions: group.permissions.map((permission) => {
        const [verb, ...name] = permission.label.split(': ')
        return {
          id: permission.id,
          verb: verb as Verb,
          name: name.join(': '),
          label: permission.label,
          served: permission.served,
          granted: granted.has(permission.id),
          needed: needed.has(permission.id),
          used: used.has(permission.id),
        }
      }),
    })),
  }
})

const permissionsSet = answer(setCredentialPermissions, async ({ core, actor, params, body }) => {
  const unknown = body.granted.find((id) => !isPermissionId(id))
  if (unknown !== undefined) throw refused('permission', `“${unknown}” is no endpoint permission.`, 'granted')
  await setKeyOperations(core, actor, { keyId: params.id, operations: [...new Set(body.granted)] })
  return done
})

const limitSet = answer(setCredentialLimit, async ({ core, actor, params, body }) => {
  await setKeyLimit(core, actor, { keyId: params.id, rateLimit: body.rateLimit })
  return done
})

const rotated = answer(rotateCredential, ({ core, actor, params }) => rotateApiKey(core, actor, params.id))

const revoked = answer(revokeCredential, async ({ core, actor, params }) => {
  await revokeApiKey(core, actor, params.id)
  return done
})

export const credentialBindings = [list, create, one, permissionsSet, limitSet, rotated, revoked]
