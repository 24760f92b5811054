import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@orangery/platform'
import type { Measured, Row } from '../bench.ts'
import { emptyProcess } from '../calibrators/empty-process.ts'
import { median } from '../load.ts'
import { runProgram } from '../program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin/orangery.js')
const runs = 5

/** Starts the suite as `npm start` does, with its own database server, and stops it again. Answers the seconds to the first page. */
async function startOn(home: string): Promise<number> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, [bin, 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ORANGERY_HOME: home, PORT: String(port) },
  })
  const gone = once(child, 'exit')
  try {
    while (!(await answersPage(port))) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode} before it answered a page`)
      await pause(5)
    }
    return (performance.now() - started) / 1000
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}

/** False while nobody listens. */
async function answersPage(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } }).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.status === 200
}

/** A folder that the database's own user can enter. */
async function inFolder<T>(work: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'orangery-start-'))
  await chmod(home, 0o711)
  try {
    return await work(home)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function several(start: () => Promise<number>): Promise<Omit<Measured, 'id'>> {
  const k8 = await emptyProcess()
  const seconds: number[] = []
  while (seconds.length < runs) seconds.push(await start())
  const ours = median(seconds)
  const note = `${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} s in ${runs} starts`
  return { ours, calibrator: k8.seconds, ratio: ours / k8.seconds, unit: 's', against: 'K8', note }
}

/** The pages are built and the code is compiled, as after any start; neither is what is timed. */
async function prepare(home: string): Promise<void> {
  await runProgram([join(root, 'scripts/build-web.ts')])
  await startOn(home)
}

export const start: readonly Row[] = [
  {
    id: 'start-cold',
    what: 'from npm start on an empty folder to the first page: database folder, tables, demo organisation',
    goal: '≤ 3 s',
    alone: true,
    async measure() {
      await inFolder(prepare)
      return several(() => inFolder(startOn))
    },
  },
  {
    id: 'start-warm',
    what: 'from npm start on a folder that was started before to the first page, the database server included',
    goal: '≤ 1 s',
    alone: true,
    measure: () =>
      inFolder(async (home) => {
        await prepare(home)
        return several(() => startOn(home))
      }),
  },
]
