import type { CoreContext } from '../../context.ts'
import { type FieldDefinition, valueTypeWord } from '../../custom-fields/index.ts'
import { type Board, boardContent, type LivePost } from '../../job-board/index.ts'
import type { Department, Office } from '../../jobs/index.ts'

/** Instants without parts of a second. */
function seconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/** The same with the offset, as the list of jobs has it. */
function withOffset(date: Date): string {
  return `${date.toISOString().slice(0, 19)}+00:00`
}

export function postAddress(core: CoreContext, postId: number): string {
  return `${core.publicUrl}/jobs/${postId}`
}

/** A post as departments, offices and sections hold it. */
export function presentListed(core: CoreContext, post: LivePost) {
  return {
    id: post.id,
    title: post.title,
    location: { name: post.location },
    updated_at: seconds(post.updatedAt),
    absolute_url: postAddress(core, post.id),
    language: 'en',
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Values of the job's fields that are made to be seen on the board; null when there are none. */
export function presentMetadata(post: LivePost, shown: readonly FieldDefinition[]) {
  if (shown.length === 0 || post.jobId === null) return null
  return shown.map((field) => ({
    id: field.id,
    name: field.name,
    value_type: valueTypeWord(field),
    value: (post.customValues[field.nameKey] ?? null) as Json,
  }))
}

export function presentPost(core: CoreContext, post: LivePost, shown: readonly FieldDefinition[]) {
  return {
    ...presentListed(core, post),
    internal_job_id: post.jobId,
    updated_at: withOffset(post.updatedAt),
    requisition_id: post.requisitionId,
    metadata: presentMetadata(post, shown),
  }
}

/** The whole text: what the board says before every post, the post, and what it says after. */
export function presentContent(board: Board, post: LivePost): string {
  return boardContent([board.intro, post.content, board.conclusion].filter(Boolean).join('\n'))
}

const unit = ({ id, name, parentId, childIds }: Department | Office) => ({
  id,
  name,
  parent_id: parentId,
  child_ids: [...childIds],
})

/** Where the post's job belongs. */
export function presentPlaces(
  post: LivePost,
  { departments, offices }: { departments: ReadonlyMap<number, Department>; offices: ReadonlyMap<number, Office> },
) {
  const department = post.departmentId === null ? undefined : departments.get(post.departmentId)
  return {
    departments: department ? [unit(department)] : [],
    offices: post.officeIds.flatMap((id) => {
      const office = offices.get(id)
      return office ? [{ ...unit(office), location: office.location }] : []
    }),
  }
}
