export { type HarvestOptions, registerHarvestV1 } from './face.ts'
