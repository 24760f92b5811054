export { type Combined, combine, type LostValue } from './combine.ts'
export { mergeCandidates } from './merge.ts'
