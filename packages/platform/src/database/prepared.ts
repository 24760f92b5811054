import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * Begins a statement that is parsed and planned once per connection. For the few that every request runs, with a text that does
 * not vary: each text stays in the database's memory as long as its connection.
 */
export const prepared = '/* prepared */'

const names = new Map<string, string>()

function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
  }
  return name
}

/** A client that keeps statements which begin with `prepared` under a name of their text. */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's own method, handed through as they are
  override query(...given: any[]): any {
    const [text, values, ...rest] = given
    const ask = super.query as (...args: unknown[]) => unknown
    if (typeof text === 'string' && text.trimStart().startsWith(prepared) && Array.isArray(values))
      return ask.call(this, { name: nameOf(text), text, values }, ...rest)
    return ask.apply(this, given)
  }
}
