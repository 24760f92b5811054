import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Row } from '../bench.ts'
import { emptyProcess } from '../calibrators/empty-process.ts'

const ticksPerSecond = 100
const idleSeconds = 30

/** Seconds of a processor that a process has used, and the MiB it holds. Linux only. */
async function use(pid: number): Promise<{ cpu: number; mib: number }> {
  const stat = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return { cpu: (Number(stat[11]) + Number(stat[12])) / ticksPerSecond, mib: Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024 }
}

async function firstAnswer(bench: Bench): Promise<number> {
  // Once before, so that making documents of another version is not what is timed.
  await bench.suite()
  await bench.stopSuite()
  const started = performance.now()
  const { url } = await bench.suite()
  const answer = await fetch(`${url}/v1/candidates`)
  if (answer.status !== 401) throw new Error(`Expected to be refused without a key, was answered ${answer.status}`)
  return (performance.now() - started) / 1000
}

export const process: readonly Row[] = [
  {
    id: 'start-warm',
    what: 'from the command to the first answer, on a database that runs',
    goal: '≤ 1 s',
    async measure(bench) {
      const k8 = await emptyProcess()
      const seconds = await firstAnswer(bench)
      return { ours: seconds, calibrator: k8.seconds, ratio: seconds / k8.seconds, unit: 's', against: 'K8' }
    },
  },
  {
    id: 'idle',
    what: `a suite that nobody uses, over ${idleSeconds} s`,
    goal: '≤ 0.5 % of a core',
    async measure(bench) {
      const { pid } = await bench.suite()
      await pause(10_000)
      const before = await use(pid)
      await pause(idleSeconds * 1000)
      const share = (((await use(pid)).cpu - before.cpu) / idleSeconds) * 100
      return { ours: share, calibrator: 0.5, ratio: share / 0.5, unit: '% of a core', against: 'goal' }
    },
  },
  {
    id: 'memory',
    what: 'what the suite’s process holds after that',
    goal: '≤ 250 MiB',
    async measure(bench) {
      const { pid } = await bench.suite()
      const k8 = await emptyProcess()
      const { mib } = await use(pid)
      return { ours: mib, calibrator: k8.mib, ratio: mib / k8.mib, unit: 'MiB', against: 'K8' }
    },
  },
]
