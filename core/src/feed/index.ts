export { countFeed, type FeedItem, findNotes, loadFeed, noteWords } from './feed.store.ts'
export { addEmailNote, addNote, addNoteIn, recordActivity, type Visibility } from './feed.ts'
