import { setTimeout as pause } from 'node:timers/promises'
import {
  type Cluster,
  freePort,
  type Ground,
  openGround,
  type Person,
  type SuiteProcess,
  startCluster,
  startSuiteProcess,
} from '@orangery/testing/launcher'

export type Victim = 'web' | 'worker' | 'postgres'

/** The suite as an operator runs it, in processes that can be killed, on a PostgreSQL that can be killed. */
export interface Factory extends AsyncDisposable {
  readonly url: string
  readonly ground: Ground
  web(): SuiteProcess
  worker(): SuiteProcess
  /** The owner, signed in. */
  readonly maren: Person
  /** kill -9, then starts it again and waits until it serves. Throws when it cannot: a data folder that does not open, for one. */
  kill(victim: Victim): Promise<void>
}

/** One web process on a port that it keeps, one worker, and a server whose data is as durable as a real one's. */
export async function openFactory(): Promise<Factory> {
  const cluster: Cluster = await startCluster({ careful: true })
  const ground = await openGround({ demo: true, server: cluster.url })
  const port = await freePort()
  const startWeb = () => startSuiteProcess({ role: 'web', ground, env: { PORT: String(port) } })
  let web = await startWeb()
  const startWorker = () => startSuiteProcess({ role: 'worker', ground, publicUrl: web.url })
  let worker = await startWorker()
  const maren = await web.signIn()

  async function ready(): Promise<void> {
    for (let look = 0; look < 1200; look += 1) {
      const answer = await fetch(`${web.url}/readyz`).catch(() => undefined)
      if (answer?.status === 200) return
      await pause(25)
    }
    throw new Error(`The suite was not ready within 30 s:\n${web.output()}`)
  }
  return {
    url: web.url,
    ground,
    web: () => web,
    worker: () => worker,
    maren,
    async kill(victim) {
      if (victim === 'web') {
        await web.kill('SIGKILL')
        web = await startWeb()
      } else if (victim === 'worker') {
        await worker.kill('SIGKILL')
        worker = await startWorker()
      } else {
        await cluster.takeAway('SIGKILL')
        await cluster.bringBack()
      }
      await ready()
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([web.kill('SIGKILL'), worker.kill('SIGKILL')])
      await cluster.stop()
    },
  }
}
