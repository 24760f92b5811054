export { handleDocuments } from './documents/index.ts'
export { type HarvestOptions, registerHarvestV1 } from './face.ts'
