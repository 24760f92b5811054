import { me } from '@orangery/contract/recruiting'
import { readClock } from '@orangery/contract/simulator'
import { type Person, type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import { Wire } from '../harness/wire.ts'

/** A suite for one test file, whose clock and keys nobody else uses. */
export interface OwnSuite {
  readonly suite: SuiteProcess
  readonly owner: Person
  readonly actor: number
  /** Speaks with a key that was made for it. */
  wire(key: string): Wire
  /** The suite's time. */
  now(): Promise<Date>
}

export async function startOwnSuite(): Promise<OwnSuite> {
  const suite = await startSuiteProcess({ role: 'web', demo: true })
  const owner = await suite.signIn()
  const actor = (await owner.call(me, {})).user!.id
  return {
    suite,
    owner,
    actor,
    wire: (key) => new Wire({ baseUrl: suite.url, key, bareKey: undefined, actor, disabledActor: undefined }),
    now: async () => new Date((await owner.call(readClock, {})).now),
  }
}
