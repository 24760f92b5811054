import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Row } from '../bench.ts'
import { emptyProcess } from '../calibrators/empty-process.ts'
import { type Use, useOf } from '../processes.ts'

const idleSeconds = 60

/** The suite's process and the database server's, which the bench started in its stead. */
async function useOfAll(bench: Bench): Promise<Use> {
  const { pid } = await bench.suite()
  return useOf([pid, bench.serverPid])
}

export const process: readonly Row[] = [
  {
    id: 'idle',
    what: `all processes of a suite that nobody uses, PostgreSQL's included, over ${idleSeconds} s`,
    goal: '≤ 0.5 % of a core',
    async measure(bench) {
      await bench.suite()
      await pause(10_000)
      const before = await useOfAll(bench)
      await pause(idleSeconds * 1000)
      const share = (((await useOfAll(bench)).cpu - before.cpu) / idleSeconds) * 100
      return { ours: share, calibrator: 0.5, ratio: share / 0.5, unit: '% of a core', against: 'goal' }
    },
  },
  {
    id: 'memory',
    what: 'what all its processes hold after that, without PostgreSQL’s cache',
    goal: '≤ 250 MiB',
    async measure(bench) {
      const k8 = await emptyProcess()
      const { mib } = await useOfAll(bench)
      return { ours: mib, calibrator: k8.mib, ratio: mib / k8.mib, unit: 'MiB', against: 'K8' }
    },
  },
]
