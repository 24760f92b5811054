export { openDocuments } from './form.ts'
export { candidateDocument, pageText } from './read.ts'
export { handleDocuments } from './sweep.ts'
