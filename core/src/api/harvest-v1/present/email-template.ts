import type { findEmailTemplate } from '../../../organization/index.ts'
import type { UserRef } from '../../../people/index.ts'
import { instant, person } from './values.ts'

type Template = NonNullable<Awaited<ReturnType<typeof findEmailTemplate>>>

/** Templates are plain text here: `html_body` is null. */
export function presentEmailTemplate(template: Template, users: ReadonlyMap<number, UserRef>) {
  return {
    id: template.id,
    name: template.name,
    description: template.description,
    default: template.is_default,
    updated_at: instant(template.updated_at),
    created_at: instant(template.created_at),
    type: template.type,
    from: template.from_address,
    cc: [...template.cc],
    body: template.body,
    html_body: null,
    user: person(template.user_id === null ? null : (users.get(template.user_id) ?? null)),
  }
}
