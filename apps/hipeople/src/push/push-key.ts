import { hashToken, inTransaction, type Member, randomToken } from '@orangery/app-kit'
import { recordAct } from '../audit/audit.store.ts'
import type { PushIntegration } from '../contract/index.ts'
import type { House } from '../house.ts'
import { deletePushKey, readPushKey, writePushKey } from './push-key.store.ts'

const bound = 'hipeople.push_key.key'

/** Where the ATS calls us as its assessment partner; behind a path that the core may call in one process, too. */
export const partnerPath = '/api/partner/hipeople'

const addresses = [
  { name: 'List tests URL', path: 'list_tests' },
  { name: 'Send test URL', path: 'send_test' },
  { name: 'Test status URL', path: 'test_status' },
  { name: 'Response error URL', path: 'response_error' },
] as const

/** Makes a key and answers it, the one time that it is shown. The one before stops working. */
export async function issuePushKey(house: House, by: Member): Promise<string> {
  const key = `hp_${randomToken(24)}`
  await inTransaction(house.db, async (tx) => {
    const at = house.clock.now()
    await writePushKey(tx, {
      key_hash: hashToken(key),
      key_sealed: house.secrets.seal(key, bound),
      issued_at: at,
      issued_by: by.name,
    })
    await recordAct(tx, { at, by, act: 'push-key-issued', subject: 'integration' })
  })
  return key
}

export async function revokePushKey(house: House, by: Member): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await deletePushKey(tx)
    await recordAct(tx, { at: house.clock.now(), by, act: 'push-key-revoked', subject: 'integration' })
  })
}

/** The `Authorization` header with which both sides call each other; undefined while there is no key. */
export async function pushCredential(house: House): Promise<string | undefined> {
  const row = await readPushKey(house.db)
  return row && `Basic ${Buffer.from(`${house.secrets.open(row.key_sealed, bound)}:`).toString('base64')}`
}

/** Whether a call shows our key: by its hash, so that time tells nothing about it. */
export async function isOurAts(house: House, authorization: string | undefined): Promise<boolean> {
  const encoded = /^Basic ([A-Za-z0-9+/=]{4,400})$/i.exec(authorization ?? '')?.[1]
  const [key = ''] = encoded === undefined ? [] : Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const row = await readPushKey(house.db)
  return row !== undefined && key !== '' && hashToken(key) === row.key_hash
}

export async function presentPush(house: House): Promise<PushIntegration> {
  const row = await readPushKey(house.db)
  return {
    issuedAt: row?.issued_at.toISOString() ?? null,
    issuedBy: row?.issued_by ?? null,
    lastCalledAt: row?.last_called_at?.toISOString() ?? null,
    lastError: row?.last_error && row.last_error_at ? { text: row.last_error, at: row.last_error_at.toISOString() } : null,
    urls: addresses.map(({ name, path }) => ({ name, url: `${house.publicUrl}${partnerPath}/${path}` })),
  }
}
