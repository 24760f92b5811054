export { type House, openHouse } from './house.ts'
export { type Running, startSuite } from './start.ts'
export { buildWebWhenChanged } from './web-build.ts'
