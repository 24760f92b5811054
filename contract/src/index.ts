export * from './harvest-v1/index.ts'
export * from './kernel/index.ts'
export * from './webhooks/index.ts'
