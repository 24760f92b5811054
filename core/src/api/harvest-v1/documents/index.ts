export { openDocuments } from './form.ts'
export { candidateDocument, pageOfBytes } from './read.ts'
export { handleDocuments } from './sweep.ts'
