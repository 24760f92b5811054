export { type ClaimedEvent, claimNewEvents, factsOf, markEventsDone } from './events.store.ts'
export { type Fact, recordEvent } from './record-event.ts'
