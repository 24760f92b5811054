export { listenForFacts } from './announce.store.ts'
export { announceFacts, bellOf } from './bell.ts'
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
