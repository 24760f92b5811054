import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, binary } from './binaries.ts'
import type { Place } from './place.ts'
import { orGiveUrl, PostgresError } from './postgres-error.ts'
import { identity, runAs, serverEnvironment } from './server-account.ts'

/** What postmaster.pid says about a server that runs, or did when it was killed. */
export interface RunningServer {
  readonly pid: number
  readonly port: number
}

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** Lines 1 and 4 of postmaster.pid; undefined when there is none or its process is gone. */
export async function readRunning(data: string): Promise<RunningServer | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined
}

/**
 * A killed server leaves postmaster.pid behind. PostgreSQL takes care of that, except when the number in it meanwhile belongs to another
 * process of the same user, as happens when a container restarts; then the file is removed here. Only under the start lock.
 */
export async function forgetDeadServer(data: string): Promise<void> {
  const running = await readRunning(data)
  if (!running || process.platform !== 'linux') return
  const workingFolder = await readlink(`/proc/${running.pid}/cwd`).catch(() => undefined)
  // A server works in its data folder. What cannot be read is left alone.
  if (workingFolder !== undefined && workingFolder !== (await realpath(data)))
    await rm(join(data, 'postmaster.pid'), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** How long the sessions of a killed server may take to notice that it is gone. */
const leavingMs = 30_000

/**
 * Starts the server. While sessions of a killed one still hold its shared memory, PostgreSQL refuses to start on that data; it is asked
 * again until they have ended.
 */
export async function spawnServer(...how: Parameters<typeof spawnOnce>): Promise<RunningServer> {
  const started = performance.now()
  for (;;) {
    try {
      return await spawnOnce(...how)
    } catch (error) {
      const refused = error instanceof PostgresError && performance.now() - started < leavingMs
      // Only what a killed server has left behind makes PostgreSQL leave this file where it is.
      if (!refused || !existsSync(join(how[0].data, 'postmaster.pid'))) throw error
      await sleep(100)
    }
  }
}

/** In a session of its own, so that Ctrl-C in a terminal reaches us first and it is stopped in order. */
async function spawnOnce(
  place: Place,
  binaries: Binaries,
  wanted: { settings: Readonly<Record<string, string>>; port: number | undefined; onWaiting: (() => void) | undefined },
): Promise<RunningServer> {
  const port = wanted.port ?? (await freePort())
  const log = openSync(join(place.own, 'server.log'), 'a', 0o600)
  const args = Object.entries({ ...settings, ...wanted.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binary(binaries, 'postgres'), ['-D', place.data, '-p', String(port), ...args], {
    cwd: place.data,
    ...identity(place.account),
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) => reject(new PostgresError(`PostgreSQL does not start: ${cause.message}`, { cause })))
    child.once('exit', (code) => {
      reject(new PostgresError(`PostgreSQL ended at once with code ${code}; see ${join(place.own, 'server.log')}, ${orGiveUrl}`))
    })
  })
  failed.catch(() => {})
  child.unref()
  wanted.onWaiting?.()
  const up = (async () => {
    for (;;) {
      const running = await readRunning(place.data)
      if (running?.port === port) return running
      await sleep(10)
    }
  })()
  return Promise.race([up, failed])
}

/** Fast shutdown: open sessions are ended, everything is written. Resolves when the process is gone. */
export async function stopServer(server: RunningServer, data: string, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    await runAs(binary(binaries, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast'], { account: undefined })
    return
  }
  // postmaster.pid is read again right before the signal, because a number read earlier may belong to another process by now.
  if ((await readRunning(data))?.pid !== server.pid) return
  process.kill(server.pid, 'SIGINT')
  const started = performance.now()
  while (isAlive(server.pid)) {
    if (performance.now() - started > 60_000)
      throw new PostgresError(`PostgreSQL (process ${server.pid}) does not stop; see server.log`)
    await sleep(20)
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
