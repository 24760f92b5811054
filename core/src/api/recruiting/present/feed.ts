import type { FeedItem } from '../../../feed/index.ts'

export function presentFeedItem(item: FeedItem) {
  return {
    id: item.id,
    kind: item.kind,
    subject: item.subject,
    body: item.body,
    to: item.to,
    from: item.from,
    cc: item.cc,
    visibility: item.visibility,
    actor: item.user ? { id: item.user.id, name: item.user.name } : null,
    at: item.createdAt.toISOString(),
  }
}
