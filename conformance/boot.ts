import { listUsers, me } from '@orangery/contract/recruiting'
import { type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import { environmentNames } from './harness/target.ts'

/** Enough for every test of a run, so that none waits for another's window. */
const plenty = 1_000_000

/** Enough to be refused by every operation once, and soon used up on purpose. */
const bareLimit = 400

/** Starts a suite with the demo organisation as an operator would, and what the wire tests need to know of it. */
export async function bootTarget(): Promise<{ suite: SuiteProcess; environment: Record<string, string> }> {
  const suite = await startSuiteProcess({ role: 'web', demo: true })
  try {
    const owner = await suite.signIn()
    const { user } = await owner.call(me, {})
    const [disabled] = (await owner.call(listUsers, { query: { status: 'disabled' } })).rows
    const full = await suite.createKey({ permissions: 'all', rateLimit: plenty, by: owner })
    const bare = await suite.createKey({ rateLimit: bareLimit, by: owner })
    return {
      suite,
      environment: {
        [environmentNames.baseUrl]: suite.url,
        [environmentNames.key]: full.key,
        [environmentNames.bareKey]: bare.key,
        [environmentNames.actor]: String(user!.id),
        [environmentNames.disabledActor]: String(disabled!.id),
      },
    }
  } catch (error) {
    await suite.kill()
    throw error
  }
}
