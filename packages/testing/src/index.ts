export { everyRoute } from './every-route.ts'
export * from './launcher.ts'
export { type Network, type NetworkOptions, openNetwork } from './network.ts'
