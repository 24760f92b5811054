export { type ClaimedEvent, claimNewEvents, factOf, factsOf, markEventSetAside, markEventsDone } from './events.store.ts'
export { type Fact, recordEvent } from './record-event.ts'
