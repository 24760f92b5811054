import { type Operation, outline } from '@orangery/contract'
import { bodyPaths, withoutMarks } from './compare.ts'
import type { PublishedOperation } from './published.ts'

/** Names of a table without the marks of those that are required. */
export function withoutRequired(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([name, kind]) => [name.replace(/!$/, ''), kind]))
}

/** Where the body that we take departs from the published table and samples, as `path: what`. */
export function differencesOfBody(facts: Pick<PublishedOperation, 'body' | 'inSamples'>, body: Operation['body']): string[] {
  const marked = bodyPaths(outline(body))
  const promised = withoutMarks(marked) as Record<string, string>
  const listed = withoutRequired(facts.body)
  const named = { ...listed, ...facts.inSamples }
  const wrong = Object.entries(named).flatMap(([path, kind]) => {
    const ours = promised[path]
    if (ours === undefined) return [`${path}: published, not promised`]
    const hasParts = Object.keys(named).some((other) => other.startsWith(`${path}.`))
    return sameKind(kind, ours, hasParts) ? [] : [`${path}: published as ${kind}`]
  })
  const closed = (path: string) => path === '' || Object.keys(listed).some((other) => other.startsWith(`${path}.`))
  const extra = Object.keys(promised)
    .filter((path) => !(path in named) && closed(path.split('.').slice(0, -1).join('.')))
    .map((path) => `${path}: promised, not published`)
  const required = Object.keys(facts.body).filter((name) => name.endsWith('!'))
  const ourRequired = Object.keys(marked).filter((path) => !path.endsWith('?') && !path.includes('.'))
  const optional = ourRequired.filter((path) => !required.includes(`${path}!`)).map((path) => `${path}: required by us alone`)
  const lax = required.map((name) => name.slice(0, -1)).filter((path) => !ourRequired.includes(path))
  return [...wrong, ...extra, ...optional, ...lax.map((path) => `${path}: not required by us`)]
}

/** The tables name lists by what they hold (`phone_number[]`), and an alternative of text and object by the text. */
function sameKind(published: string, ours: string, hasParts: boolean): boolean {
  if (published === ours) return true
  if (published.endsWith('[]')) return ours.endsWith('[]') && !['integer[]', 'string[]'].includes(published)
  return hasParts && ours === 'object'
}
