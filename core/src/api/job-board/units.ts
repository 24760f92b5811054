import type { CoreContext } from '../../context.ts'
import { type LivePost, livePosts } from '../../job-board/index.ts'
import { type Department, loadDepartments, loadOffices, type Office } from '../../jobs/index.ts'
import { presentListed } from './present.ts'

type Form = 'list' | 'tree'

interface Unit {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly childIds: readonly number[]
}

/** The place of posts whose job is in no department, or in no office. It stands in a list only when it holds some. */
const nowhere = (name: string): Unit => ({ id: 0, name, parentId: null, childIds: [] })
export const noDepartment = nowhere('No Department')
export const noOffice = nowhere('No Office')

/** Everything that the lists of departments and offices are made of; the same few reads for each. */
export async function loadUnits(core: CoreContext) {
  const posts = await livePosts(core.db)
  return { posts, departments: await loadDepartments(core.db), offices: await loadOffices(core.db) }
}

/** In a list the unit with its pointers; in a tree with all that is below it, and no pointer. */
function formed<Of extends Unit, Own extends object>(
  unit: Of,
  { all, form, own }: { all: ReadonlyMap<number, Of>; form: Form; own: (unit: Of) => Own },
): Own & { id: number; name: string } {
  const head = { id: unit.id, name: unit.name, ...own(unit) }
  if (form === 'list') return { ...head, parent_id: unit.parentId, child_ids: [...unit.childIds] }
  const children = unit.childIds.flatMap((id) => all.get(id) ?? []).map((child) => formed(child, { all, form, own }))
  return { ...head, children }
}

function inDepartment(posts: readonly LivePost[], id: number): LivePost[] {
  return posts.filter((post) => post.jobId !== null && (post.departmentId ?? 0) === id)
}

function inOffice(posts: readonly LivePost[], id: number): LivePost[] {
  return posts.filter((post) => post.jobId !== null && (id === 0 ? post.officeIds.length === 0 : post.officeIds.includes(id)))
}

export interface UnitsAsked {
  readonly posts: readonly LivePost[]
  readonly departments: ReadonlyMap<number, Department>
  readonly offices: ReadonlyMap<number, Office>
  readonly form: Form
}

export function presentDepartment(core: CoreContext, asked: UnitsAsked, department: Unit) {
  const jobsOf = ({ id }: Unit) => ({ jobs: inDepartment(asked.posts, id).map((post) => presentListed(core, post)) })
  return formed(department, { all: asked.departments, form: asked.form, own: jobsOf })
}

/** An office with those departments that have posts in it. */
export function presentOffice(core: CoreContext, asked: UnitsAsked, office: Unit) {
  const departmentsOf = ({ id }: Unit) => {
    const posts = inOffice(asked.posts, id)
    const jobsOf = (department: Unit) => ({ jobs: inDepartment(posts, department.id).map((post) => presentListed(core, post)) })
    const filled = [...asked.departments.values(), noDepartment].filter((one) => inDepartment(posts, one.id).length > 0)
    // Only departments that hold posts here are named, so none holds another.
    return { departments: filled.map((one) => formed({ ...one, childIds: [] }, { all: new Map(), form: asked.form, own: jobsOf })) }
  }
  return formed(office, { all: asked.offices, form: asked.form, own: departmentsOf })
}

/** The units of a list, or of the top of a tree, with the place of what belongs nowhere when it holds something. */
export function unitsToShow(all: ReadonlyMap<number, Unit>, { form, rest }: { form: Form; rest: Unit | false }): Unit[] {
  const units = [...all.values()].filter((unit) => form === 'list' || unit.parentId === null)
  return rest ? [...units, rest] : units
}

export const holdsUndepartmented = (posts: readonly LivePost[]) => inDepartment(posts, 0).length > 0
export const holdsOfficeless = (posts: readonly LivePost[]) => inOffice(posts, 0).length > 0
