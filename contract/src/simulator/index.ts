export * from './clock.ts'
export * from './mailbox.ts'
