export { registerIngestion } from './face.ts'
