import { ConfigError } from '@orangery/platform'
import { Command } from 'commander'
import { start } from './start.ts'

const program = new Command('orangery').description('A self-hosted recruiting suite.')

program
  .command('start', { isDefault: true })
  .description('serve the suite and work its jobs (ORANGERY_ROLE: all, web or worker)')
  .option('--no-web', 'serve no pages, and build none: the APIs, web hooks and files only')
  .action(({ web }: { web: boolean }) => start({ web }))

program
  .command('worker')
  .description('work jobs only, on the database of DATABASE_URL')
  .action(() => start({ role: 'worker' }))

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
