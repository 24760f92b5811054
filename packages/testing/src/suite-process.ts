import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { moveClock } from '@orangery/contract/simulator'
import { type Ground, openGround } from './ground.ts'
import { type Door, openDoor } from './people.ts'
import type { Person } from './person.ts'
import { suiteEnvironment } from './suite-config.ts'

const bin = fileURLToPath(new URL('../../../bin/orangery.js', import.meta.url))

export interface SuiteProcessOptions {
  readonly role?: 'all' | 'web' | 'worker'
  /** What it stands on; several processes may share one. Without, it gets a bare one of its own, or the demo's. */
  readonly ground?: Ground
  readonly demo?: boolean
  /** The address that is written into mails and links; a worker needs that of its web process. */
  readonly publicUrl?: string
  /** Serves the pages, and builds them first when their sources changed. */
  readonly web?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** A suite as an operator starts it. */
export interface SuiteProcess extends Door, AsyncDisposable {
  readonly url: string
  /** The owner's one-time link, when it was printed. */
  readonly startLink: string | undefined
  readonly ground: Ground
  readonly pid: number
  /** Everything that it has printed. */
  output(): string
  /** Moves the clock of every process on the ground, and the waiting jobs with it. */
  moveClock(to: number | Date): Promise<void>
  /** Resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** SIGTERM; throws unless it ends by itself with 0. A ground of its own is dropped. */
  stop(): Promise<void>
}

/** Starts bin/orangery.js in test mode and waits until it serves, or works. */
export async function startSuiteProcess(options: SuiteProcessOptions = {}): Promise<SuiteProcess> {
  const { role = 'all' } = options
  const ground = options.ground ?? (await openGround({ demo: options.demo }))
  const ownGround = options.ground === undefined ? ground : undefined
  const child = spawn(
    process.execPath,
    [bin, ...(role === 'worker' ? ['worker'] : ['start', ...(options.web ? [] : ['--no-web'])])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        ...suiteEnvironment(ground),
        ORANGERY_ROLE: role,
        ...(options.publicUrl ? { PUBLIC_URL: options.publicUrl } : {}),
        ...options.env,
      },
    },
  )
  // A test that fails before it stops the process takes it along when its own process ends.
  const takeAlong = () => child.kill('SIGKILL')
  process.once('exit', takeAlong)
  child.once('exit', () => process.off('exit', takeAlong))
  const { output, said } = listenTo(child)
  try {
    await said(role === 'worker' ? /worker runs/ : /Orangery is at +\S+[\s\S]*Ctrl C/)
  } catch (error) {
    child.kill('SIGKILL')
    await ownGround?.drop().catch(() => {})
    throw error
  }
  const url = /Orangery is at +(\S+)/.exec(output())?.[1] ?? options.publicUrl ?? ''
  const startLink = /Sign in with +(\S+)/.exec(output())?.[1]
  const door = openDoor({ url, startLink })
  let mover: Promise<Person> | undefined

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  async function stop(): Promise<void> {
    const ended = child.signalCode !== null
    await kill('SIGTERM')
    await ownGround?.drop()
    if (!ended && child.exitCode !== 0) throw new Error(`The ${role} process ended with ${child.exitCode}:\n${output()}`)
  }
  return {
    ...door,
    url,
    startLink,
    ground,
    pid: child.pid!,
    output,
    kill,
    stop,
    async moveClock(to) {
      mover ??= door.signIn()
      await (await mover).call(moveClock, { body: typeof to === 'number' ? { byMs: to } : { to: to.toISOString() } })
    },
    [Symbol.asyncDispose]: stop,
  }
}

function listenTo(child: ChildProcess): { output: () => string; said: (words: RegExp) => Promise<void> } {
  let text = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  return {
    output: () => text,
    async said(words) {
      for (let look = 0; look < 2400 && !words.test(text); look++) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The process ended at its start:\n${text}`)
        await pause(25)
      }
      if (!words.test(text)) throw new Error(`The process did not say ${words} within a minute:\n${text}`)
    },
  }
}
