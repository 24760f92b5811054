import { createLogger, readConfig } from '@orangery/platform'
import { type Running, startSuite } from '@orangery/server/start'

/** Starts the suite, says where to click, and stops cleanly within ten seconds of SIGTERM or Ctrl C. */
export async function start(options: { role?: 'worker'; web?: boolean } = {}): Promise<void> {
  const read = readConfig(process.env)
  const config = options.role ? { ...read, role: options.role } : read
  const logger = createLogger({ level: process.env.LOG_LEVEL ? config.logLevel : 'warn' })
  const stopping = new AbortController()
  const starting = startSuite({ config, logger, web: options.web, signal: stopping.signal })
  stopWhenTold(starting, stopping)
  const running = await unlessStopped(starting, stopping.signal)
  if (!running) return
  if (config.role !== 'worker') {
    console.log(`\n  Orangery is at  ${running.url}`)
    if (running.startLink)
      console.log(`  Sign in with    ${running.startLink}\n                  (works once; you choose a password then)`)
    if (config.mode === 'demo')
      for (const page of ['Mailbox', 'Phone', 'Clock'])
        console.log(`  ${page.padEnd(14)}  ${running.url}/simulator/${page.toLowerCase()}`)
    console.log('\n  Ctrl C stops it.\n')
  } else console.log('The worker runs. Ctrl C stops it.')
}

/** Undefined when it was told to stop before it had started, and did. */
async function unlessStopped(starting: Promise<Running>, signal: AbortSignal): Promise<Running | undefined> {
  try {
    return await starting
  } catch (error) {
    if (signal.aborted && error === signal.reason) return undefined
    throw error
  }
}

/** Also while it starts, so that its database server is not left behind. */
function stopWhenTold(starting: Promise<Running>, stopping: AbortController): void {
  const stop = () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    setTimeout(() => process.exit(1), 9_500).unref()
    const stopped = unlessStopped(starting, stopping.signal).then((running) => running?.stop())
    stopped.then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
