export { countFeed, type FeedItem, loadFeed } from './feed.store.ts'
export { addEmailNote, addNote, addNoteIn, recordActivity, type Visibility } from './feed.ts'
