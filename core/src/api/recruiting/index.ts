export type { Connections, ConnectStep } from './connections.ts'
export { registerRecruiting } from './face.ts'
