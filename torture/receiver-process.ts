import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Delivery, deliveryOf, freePort } from '@orangery/testing/launcher'
import { z } from 'zod'

/** A partner's server in a process of its own, which keeps what it has taken. */
export interface ReceiverProcess extends AsyncDisposable {
  readonly url: string
  /** Everything that stands on its disk, answered or not. */
  taken(): Promise<Delivery[]>
  /** kill -9, and after a while the start on the same port and file. */
  kill(awayMs: number): Promise<void>
}

const program = fileURLToPath(new URL('./receiver.ts', import.meta.url))
const line = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  body: z.base64(),
})

export async function startReceiverProcess(): Promise<ReceiverProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'orangery-receiver-'))
  const file = join(folder, 'taken')
  const port = await freePort()
  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program, String(port), file], { stdio: ['ignore', 'pipe', 'inherit'] })
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`The receiver ended with ${code}`))),
    ])
    return child
  }
  let running = await start()
  async function end(): Promise<void> {
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async taken() {
      return (await readFile(file, 'utf8')).split('\n').flatMap((text) => deliveryIn(text) ?? [])
    },
    async kill(awayMs) {
      await end()
      await pause(awayMs)
      running = await start()
    },
    async [Symbol.asyncDispose]() {
      await end()
      await rm(folder, { recursive: true })
    },
  }
}

/** Undefined for a line that was cut off: nobody was answered for it. */
function deliveryIn(text: string): Delivery | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const { body, ...request } = line.parse(json)
  return deliveryOf({ ...request, body: Buffer.from(body, 'base64') })
}
