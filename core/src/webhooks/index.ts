export { type Advice, advise } from './advice.ts'
export type { HookSettings } from './check-hook.ts'
export { handleDeliveries } from './deliver/index.ts'
export { findDelivery } from './deliveries.store.ts'
export { fanOut } from './fan-out.ts'
export { type FanOutLoop, runFanOut } from './fan-out-loop.ts'
export { openHook } from './hook.ts'
export { findHook, listHooks } from './hooks.store.ts'
export { changeHook, createHook, createHooks, deleteHook, redeliver, type SavedHook } from './hooks.ts'
export {
  attemptsOf,
  countDeliveries,
  deliveriesOfEvents,
  type LoggedDelivery,
  listDeliveries,
  listNotices,
  markNoticesRead,
} from './log.store.ts'
export { attemptTimes } from './schedule.ts'
