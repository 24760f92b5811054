import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@orangery/platform'
import { TourError } from './script.ts'

const bin = fileURLToPath(new URL('../../../bin/orangery.js', import.meta.url))

export interface ThrowAway {
  readonly url: string
  readonly startLink: string
  stop(): Promise<void>
}

/** Starts the suite as an operator does: a process of its own, free ports, an empty data directory. Stopping removes all of it. */
export async function startThrowAway(): Promise<ThrowAway> {
  const home = await mkdtemp(join(tmpdir(), 'orangery-tour-'))
  const child = spawn(process.execPath, [bin, 'start', '--no-web'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      ORANGERY_MODE: 'demo',
      ORANGERY_BUNDLE: process.env.ORANGERY_BUNDLE,
      ORANGERY_HOME: home,
      PORT: String(await freePort()),
      INBOUND_SMTP_PORT: String(await freePort()),
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
  const isGone = () => child.exitCode !== null || child.signalCode !== null

  async function stop(): Promise<void> {
    if (!isGone()) {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    }
    await rm(home, { recursive: true, force: true })
  }
  for (let look = 0; look < 1200 && !/Ctrl C/.test(said) && !isGone(); look++) await pause(100)
  const url = /Orangery is at +(\S+)/.exec(said)?.[1]
  const startLink = /Sign in with +(\S+)/.exec(said)?.[1]
  if (url && startLink) return { url, startLink, stop }
  await stop()
  throw new TourError(`The suite did not start:\n${said}`)
}
