export { type House, migrateAll, openHouse } from './house.ts'
export { openOrganization } from './open-organization.ts'
export { type Running, type StartOptions, startSuite } from './start.ts'
export { buildWebWhenChanged } from './web-build.ts'
