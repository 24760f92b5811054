export { anonymizeCandidate } from './anonymize.ts'
