import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a program of ours to its end; throws when it fails. */
export async function runProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { PATH: process.env.PATH, ...env } })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}

export interface Served extends AsyncDisposable {
  readonly url: string
  readonly pid: number
}

/** Starts a calibrator that prints its address as its first line, in a process of its own as the suite is. */
export async function serveProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH, ...env } })
  const [line] = (await once(child.stdout!.setEncoding('utf8'), 'data')) as [string]
  return {
    url: line.trim(),
    pid: child.pid!,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
