/** A person without JavaScript, for tests and for the tour. Product code has no use for it. */
export { type Filled, type PageSeen, type PlainBrowser, plainBrowser, VisitError } from './plain-browser.ts'
