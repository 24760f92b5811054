import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { holdTag, type Tag } from '../tags/index.ts'
import { setTags } from './candidates.store.ts'
import { changeCandidate } from './change-candidate.ts'

/** Gives the candidate a tag, or takes it away. Where that is so already, nothing happens and nothing is said. */
export async function tagCandidate(
  core: CoreContext,
  actor: Actor,
  change: { candidateId: number; tagId: number; carried: boolean },
): Promise<Tag> {
  const { candidateId, tagId, carried } = change
  let tag: Tag | undefined
  return changeCandidate(core, actor, {
    candidateId,
    act: carried ? 'candidate.tagged' : 'candidate.untagged',
    before: async (tx) => {
      tag = await holdTag(tx, tagId)
      if (!tag) throw notFound('tag', tagId)
    },
    rule: async (tx, row) => {
      const { name } = tag!
      if (row.tags.includes(name) === carried) return { detail: null, result: tag! }
      await setTags(tx, candidateId, carried ? [...row.tags, name] : row.tags.filter((one) => one !== name))
      return { detail: { tag: name }, result: tag! }
    },
  })
}
