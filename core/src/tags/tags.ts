import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { deleteTagRow, dropTag, findTagByName, insertTag, type Tag } from './tags.store.ts'

/** The tag of that name: a new one, or the one that there is in whatever letters. */
export async function createTag(core: CoreContext, actor: Actor, name: string): Promise<{ tag: Tag; isNew: boolean }> {
  const trimmed = name.trim()
  if (!trimmed) throw refused('tag-name', 'The name is only blanks.', 'name')
  return inTransaction(core.db, async (tx) => {
    const made = await insertTag(tx, trimmed)
    if (made) {
      await recordAudit(tx, {
        actor,
        act: 'tag.created',
        subject: { kind: 'tag', id: made.id },
        at: core.clock.now(),
        detail: { name: made.name },
      })
      return { tag: made, isNew: true }
    }
    const known = await findTagByName(tx, trimmed)
    if (!known) throw notFound('tag', trimmed)
    return { tag: known, isNew: false }
  })
}

/** Deletes a tag and takes it from everybody who carries it, at once. No event speaks of it. */
export async function deleteTag(core: CoreContext, actor: Actor, id: number): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const tag = await deleteTagRow(tx, id)
    if (!tag) throw notFound('tag', id)
    const at = core.clock.now()
    const candidates = await dropTag(tx, tag.name, at)
    const detail = { name: tag.name, candidates }
    await recordAudit(tx, { actor, act: 'tag.deleted', subject: { kind: 'tag', id }, at, detail })
  })
}
