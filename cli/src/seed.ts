import { readConfig } from '@orangery/platform'
import { seedSuite } from '@orangery/server'

const most = 10_000_000

/** Adds made-up candidates and says how far it is; Ctrl C stops after the batch in hand. */
export async function seed(options: { candidates: string }): Promise<void> {
  const candidates = Number(options.candidates)
  if (!Number.isInteger(candidates) || candidates < 1 || candidates > most)
    throw new SeedError(`--candidates is "${options.candidates}"; write a whole number from 1 to ${most}`)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const { done, total } = await seedSuite({
    config: readConfig(process.env),
    candidates,
    signal: stop.signal,
    onProgress: (progress) => show(`  ${progress.done} of ${progress.total} candidates, ${seconds()} s`),
  })
  process.stdout.write('\n')
  console.log(done < total ? `Stopped after ${done} of ${total} candidates.` : `${done} candidates added in ${seconds()} s.`)
}

function show(line: string): void {
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`)
}

export class SeedError extends Error {
  override name = 'SeedError'
}
