export * from './launcher.ts'
export { type TestClock, testClock } from './test-clock.ts'
