export { type Column, RecordTable } from './record-table.tsx'
export type { Selection } from './selection.ts'
