export * from './clock.ts'
export * from './linkedin.ts'
export * from './mailbox.ts'
export * from './phone.ts'
