import { addUnit, deleteUnit, listUnits, renameUnit, type Unit } from '@orangery/contract/recruiting'
import { announceFacts } from '../../events/index.ts'
import { loadDepartments, loadOffices } from '../../jobs/index.ts'
import { createUnit, jobsPerUnit, deleteUnit as remove, updateUnit } from '../../units/index.ts'
import { answer, done } from './web-call.ts'

interface Known {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly externalId: string | null
  readonly location?: string | null
}

/** Parents before their children, each level by name. */
function inTreeOrder(all: readonly Known[], jobs: ReadonlyMap<number, number>): Unit[] {
  const below = Map.groupBy(all, (one) => one.parentId)
  const walk = (parentId: number | null): Unit[] =>
    (below.get(parentId) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .flatMap(({ id, name, externalId, location = null }) => [
        { id, name, parentId, externalId, location, jobs: jobs.get(id) ?? 0 },
        ...walk(id),
      ])
  return walk(null)
}

const list = answer(listUnits, async ({ core }) => ({
  departments: inTreeOrder([...(await loadDepartments(core.db)).values()], await jobsPerUnit(core.db, 'department')),
  offices: inTreeOrder([...(await loadOffices(core.db)).values()], await jobsPerUnit(core.db, 'office')),
}))

const add = answer(addUnit, async ({ core, actor, params, body }) => ({
  id: await createUnit(core, actor, { kind: params.kind, unit: body }),
}))

const rename = answer(renameUnit, async ({ core, actor, params, body }) => {
  const { kind, id } = params
  await updateUnit(core, actor, { kind, change: { id, ...body } })
  return done
})

const deleted = answer(deleteUnit, async ({ core, actor, params }) => {
  await remove(core, actor, params)
  announceFacts(core)
  return done
})

export const organizationBindings = [list, add, rename, deleted]
