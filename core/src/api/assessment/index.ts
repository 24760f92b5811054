export { registerAssessment } from './face.ts'
