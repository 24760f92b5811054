export { type BoardOptions, registerJobBoard } from './face.ts'
