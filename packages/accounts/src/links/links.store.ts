import type { Db } from '@orangery/platform'
import { accountsTables, type LinkKind } from '../schema.ts'

export async function insertLink(
  tx: Db,
  link: { tokenHash: string; accountId: number; kind: LinkKind; at: Date; expiresAt: Date },
): Promise<void> {
  await accountsTables(tx)
    .insertInto('links')
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      kind: link.kind,
      created_at: link.at,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** A new link of a kind makes the earlier ones of that kind useless. */
export async function voidLinks(tx: Db, accountId: number, kinds: readonly LinkKind[]): Promise<void> {
  await accountsTables(tx)
    .deleteFrom('links')
    .where('account_id', '=', accountId)
    .where('kind', 'in', kinds)
    .where('used_at', 'is', null)
    .execute()
}

export async function readLink(db: Db, tokenHash: string, at: Date) {
  return accountsTables(db)
    .selectFrom('links')
    .innerJoin('accounts', 'accounts.id', 'links.account_id')
    .select(['links.kind', 'accounts.id as accountId', 'accounts.email', 'accounts.name', 'accounts.time_zone as timeZone'])
    .where('links.token_hash', '=', tokenHash)
    .where('links.used_at', 'is', null)
    .where('links.expires_at', '>', at)
    .where('accounts.disabled_at', 'is', null)
    .executeTakeFirst()
}

/** True for exactly one caller. */
export async function useLink(tx: Db, tokenHash: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await accountsTables(tx)
    .updateTable('links')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
