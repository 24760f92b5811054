export { createUnit, deleteUnit, type NewUnit, updateUnit } from './change-units.ts'
export { countUnits, pageOfUnits, type UnitFilter, type UnitKind } from './units.store.ts'
export { jobsPerUnit } from './uses.store.ts'
