import { type HarvestV1Id, harvestV1, servedIds } from '@orangery/contract/harvest-v1'
import type { HarvestCaller } from '@orangery/testing/launcher'
import fc from 'fast-check'

/** Ids of records that there are. */
export interface KnownIds {
  /** Of the kind that a field or a part of a path speaks of, such as job_id, jobId, jobs; or of any. */
  of(name: string): fc.Arbitrary<number>
}

/** Asks every list that needs no parameter; `spared` are left out, such as the caller itself. */
export async function idsIn(harvest: HarvestCaller, spared: readonly number[]): Promise<KnownIds> {
  const kinds = new Map<string, number[]>()
  for (const id of servedIds as readonly HarvestV1Id[]) {
    const { method, path } = harvestV1[id]
    if (method !== 'GET' || path.includes('{')) continue
    const { json } = await harvest.ask(id, { query: { per_page: 100 } })
    const found = (Array.isArray(json) ? json : []).map((row: { id?: unknown }) => row.id)
    const numbers = found.filter((one): one is number => typeof one === 'number' && !spared.includes(one))
    if (numbers.length > 0) kinds.set(path.split('/').at(-1)!, numbers)
  }
  const all = [...kinds.values()].flat()
  return {
    of(name) {
      const kind = kindOf(name)
      const some = kinds.get(kind) ?? [...kinds].find(([one]) => kind !== '' && one.endsWith(kind))?.[1] ?? all
      return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: fc.constantFrom(...all) })
    },
  }
}

/** job_id, jobIds, jobs → jobs. */
function kindOf(name: string): string {
  const bare = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/_?ids?$/, '')
  return bare === '' ? '' : bare.endsWith('s') ? bare : `${bare}s`
}
