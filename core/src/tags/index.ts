export { countTagsOf, holdTag, holdTagsByName, pageOfTagsOf, type Tag } from './tags.store.ts'
export { createTag, deleteTag } from './tags.ts'
