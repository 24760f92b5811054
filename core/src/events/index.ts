export {
  anyNewEvent,
  type ClaimedEvent,
  claimNewEvents,
  factOf,
  factsOf,
  hasEnabledHook,
  markEventSetAside,
  markEventsDone,
} from './events.store.ts'
export { type Fact, recordEvent } from './record-event.ts'
