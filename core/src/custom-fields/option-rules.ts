import { refused } from '../errors.ts'
import type { ChangedOption, OptionRow } from './options.store.ts'

/** An option as it is given; what is left out of a change stays. */
export interface GivenOption {
  readonly name: string
  readonly priority: number
  readonly external_id?: string | null
}

export interface OptionChange {
  readonly id: number
  readonly name?: string | null
  readonly priority?: number | null
  readonly external_id?: string | null
}

const longestName = 255
const most = 2_147_483_647

/**
 * What adding comes to. A name that an option has is passed over, or, with `overwrite`, takes the place and external id that are
 * given; one that a deleted option has brings it back under its id.
 */
export function plannedAdditions(
  known: readonly OptionRow[],
  given: readonly GivenOption[],
  { field, overwrite = false }: { field: string; overwrite?: boolean },
): { added: GivenOption[]; changed: ChangedOption[] } {
  const added = new Map<string, GivenOption>()
  const changed = new Map<number, ChangedOption>()
  for (const [index, option] of given.entries()) {
    const at = `${field}[${index}]`
    requireName(option.name, at)
    requirePriority(option.priority, at)
    const holder = known.find(({ name }) => name === option.name)
    if (!holder) {
      requireNeverNamed(known, option, at)
      if (!added.has(option.name)) added.set(option.name, option)
    } else if ((overwrite || !holder.active) && !changed.has(holder.id)) {
      changed.set(holder.id, placed(holder, option))
    }
  }
  return { added: [...added.values()], changed: [...changed.values()] }
}

/** What changing comes to. Every option named must be there and every new name free. */
export function plannedChanges(known: readonly OptionRow[], changes: readonly OptionChange[]): ChangedOption[] {
  const changed = new Map<number, ChangedOption>()
  const names = new Map<string, number>()
  for (const [index, change] of changes.entries()) {
    const at = `options[${index}]`
    const row = known.find(({ id, active }) => id === change.id && active)
    if (!row) throw refused('no-option', `This field has no option with the id ${change.id}.`, `${at}[id]`)
    if (changed.has(row.id)) throw refused('option-twice', `The option ${row.id} comes twice.`, `${at}[id]`)
    const name = change.name ?? row.name
    requireName(name, at)
    if (change.priority != null) requirePriority(change.priority, at)
    const holder = known.find((one) => one.id !== row.id && one.name === name)
    if (holder || names.has(name))
      throw refused(
        'name-taken',
        `The option ${holder?.id ?? names.get(name)} is called ${JSON.stringify(name)} already.`,
        `${at}[name]`,
      )
    requireNeverNamed(
      known.filter((one) => one.id !== row.id),
      { name },
      at,
    )
    names.set(name, row.id)
    changed.set(row.id, placed({ ...row, name }, change))
  }
  return [...changed.values()]
}

function placed(row: OptionRow, { priority, external_id }: Pick<OptionChange, 'priority' | 'external_id'>): ChangedOption {
  return {
    id: row.id,
    name: row.name,
    position: priority ?? row.position,
    external_id: external_id === undefined ? row.external_id : external_id || null,
  }
}

function requireName(name: string, at: string): void {
  if (!name.trim()) throw refused('option-name', 'The name is only blanks.', `${at}[name]`)
  if (name.length > longestName)
    throw refused('option-name', `The name has ${name.length} characters; ${longestName} are the most.`, `${at}[name]`)
}

function requirePriority(priority: number, at: string): void {
  if (Math.abs(priority) > most)
    throw refused('priority', `${priority} is beyond ${most}, the highest priority.`, `${at}[priority]`)
}

/** A name that another option once had still means that one on old records. */
function requireNeverNamed(known: readonly OptionRow[], { name }: { name: string }, at: string): void {
  const former = known.find((one) => one.former_names.includes(name))
  if (former)
    throw refused(
      'former-name',
      `The option ${former.id}, now ${JSON.stringify(former.name)}, was called ${JSON.stringify(name)}, and records that chose it then still mean it.`,
      `${at}[name]`,
    )
}
