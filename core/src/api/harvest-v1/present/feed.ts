import type { FeedItem } from '../../../feed/index.ts'
import { instant, person } from './values.ts'

/** Both spellings of visibility are part of the promise. */
export function presentNote(item: FeedItem) {
  return {
    id: item.id,
    created_at: instant(item.createdAt),
    body: item.body,
    user: person(item.user),
    private: item.visibility === 'private',
    visiblity: item.visibility,
    visibility: item.visibility,
  }
}

export function presentEmail(item: FeedItem) {
  return {
    id: item.id,
    created_at: instant(item.createdAt),
    subject: item.subject,
    body: item.body,
    to: item.to,
    from: item.from,
    cc: item.cc,
    user: person(item.user),
  }
}

export function presentFeed(items: readonly FeedItem[]) {
  return {
    notes: items.filter((item) => item.kind === 'note').map(presentNote),
    emails: items.filter((item) => item.kind === 'email').map(presentEmail),
    activities: items
      .filter((item) => item.kind === 'activity')
      .map((item) => ({
        id: item.id,
        created_at: instant(item.createdAt),
        subject: item.subject,
        body: item.body,
        user: person(item.user),
      })),
  }
}
