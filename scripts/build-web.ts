// npm run build: builds the web app when its sources changed since the last build, as a start does, and the bundle of the server.
import { createLogger } from '@orangery/platform'
import { buildWebWhenChanged } from '@orangery/server'

await buildWebWhenChanged(createLogger({ level: 'warn' }))
await import('./bundle-server.ts')
