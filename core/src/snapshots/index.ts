export { type ApplicationSnapshot, applicationSnapshot, type Frozen } from './application-snapshot.ts'
