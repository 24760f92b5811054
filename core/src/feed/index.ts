export { countFeed, type FeedItem, findNotes, loadFeed } from './feed.store.ts'
export { addEmailNote, addNote, addNoteIn, recordActivity, type Visibility } from './feed.ts'
