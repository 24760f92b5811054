/** What pages of the shell and of the apps share: calls with a cache, reads in their place, errors in words, lists, forms. */
export { Answer } from './answer.tsx'
export { ApiError, cache, call, type Parts, type Reply, read, refresh } from './api.ts'
export { fieldErrors, wordsFor } from './error-words.ts'
export { default as formStyles } from './forms.module.css'
export { default as listStyles } from './list-page.module.css'
export { More } from './more.tsx'
export { RecordAnswer } from './record-answer.tsx'
export { numberIn, oneOf } from './search-values.ts'
