import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * Begins a statement that each connection parses and plans once from its first use on, whatever it reads. For the few that every
 * request runs, with a text that does not vary.
 */
export const prepared = '/* prepared */'

/** Asked so often, a text is kept; what is asked now and then stays out of the database's memory. */
const keptAfter = 8
/** Every connection keeps every plan, so there are only so many; further texts are planned anew each time. */
const keptAtMost = 400
/** How a list is best read depends on what is asked for, so it is planned for its values each time. */
const plannedForItsValues = /\blimit\b|@@|\blike\b/i
const unplanned = /^\s*(begin|commit|rollback|set|show|listen|create|alter|drop|truncate|copy)\b/i

const names = new Map<string, string>()
const uses = new Map<string, number>()
/** Counts how often a change of the tables has spoilt kept plans; part of their names, so that they are made anew. */
let age = 0

function isOften(text: string): boolean {
  const before = uses.get(text) ?? 0
  if (before < 0) return false
  if (before === 0 && uses.size >= 4 * keptAtMost) uses.clear()
  uses.set(text, before === 0 && (plannedForItsValues.test(text) || unplanned.test(text)) ? -1 : before + 1)
  return before >= keptAfter && names.size < keptAtMost
}

/** The name under which the plan of a statement is kept, if it is. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (!text.trimStart().startsWith(prepared) && !isOften(text)) return undefined
  const name = createHash('sha256').update(`${age} ${text}`).digest('hex').slice(0, 32)
  names.set(text, name)
  uses.delete(text)
  return name
}

/** Columns that came since a plan was made fail it (of a transaction, all of it); the caller's next try makes it anew. */
function forgetWhenSpoilt(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes('cached plan must not change result type')) return
  age += 1
  names.clear()
}

/** A client whose frequent statements keep their plans, and which writes what is started together in one piece. */
export class PreparingClient extends pg.Client {
  #gathers = false

  /** Holds what is written back until whoever asks now has asked all. */
  #gather(): void {
    if (this.#gathers) return
    this.#gathers = true
    const { stream } = this.connection
    stream.cork()
    process.nextTick(() => {
      this.#gathers = false
      stream.uncork()
    })
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's own method, handed through as they are
  override query(...given: any[]): any {
    this.#gather()
    const [text, values, ...rest] = given
    const ask = super.query as (...args: unknown[]) => unknown
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    if (name === undefined) return ask.apply(this, given)
    const asked = ask.call(this, { name, text, values }, ...rest)
    if (asked instanceof Promise) asked.catch(forgetWhenSpoilt)
    return asked
  }
}
