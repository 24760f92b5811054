export * from './links.ts'
export * from './people.ts'
export * from './session.ts'
export * from './shapes.ts'
