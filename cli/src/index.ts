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

program
  .command('seed')
  .description('add made-up candidates, for trying the suite at size (demo and test mode)')
  .requiredOption('--candidates <number>', 'how many, such as 1000000')
  .action(async (options: { candidates: string }) => {
    const { seed } = await import('./seed.ts')
    await seed(options)
  })

program
  .command('tour')
  .argument('<name>', 'hipeople')
  .description('act out a journey over HTTP alone, as a person would, on a throw-away suite or a running one')
  .option('--url <url>', 'a running suite in demo mode')
  .option('--link <link>', 'its one-time link, if nobody has used it')
  .option('--email <email>', 'who signs in; the password comes from ORANGERY_PASSWORD')
  .action(async (name: string, options: { url?: string; link?: string; email?: string }) => {
    const { playTour } = await import('./tour/index.ts')
    if (!(await playTour(name, options))) process.exitCode = 1
  })

try {
  await program.parseAsync()
} catch (error) {
  const said = error instanceof Error && (error instanceof ConfigError || ['TourError', 'SeedError'].includes(error.name))
  console.error(said ? error.message : error)
  process.exit(1)
}
