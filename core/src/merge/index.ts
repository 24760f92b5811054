export { mergeCandidates } from './merge.ts'
export { previewMerge } from './preview.ts'
