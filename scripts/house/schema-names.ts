import { type Finding, finding, isTest, type Rule, type Source } from './source.ts'
import { sqlIn } from './sql-in.ts'

/** Whose schema is whose; an app's has the app's name. */
const schemasOf: Readonly<Record<string, readonly string[]>> = {
  core: ['recruiting'],
  'packages/accounts': ['accounts'],
  'packages/carriers': ['carriers'],
  'packages/platform': ['platform'],
  'packages/queue': ['graphile_worker', 'platform'],
}

/** Calibrators read the very rows that they measure ours by. */
const measures = /^(scripts|bench)\//

export const schemaNames: Rule = {
  says: 'raw SQL names tables of its own schema alone',
  check: (sources) => {
    const apps = [...new Set(sources.flatMap(({ path }) => /^apps\/([\w-]+)\//.exec(path)?.[1] ?? []))]
    const all = [...Object.values(schemasOf).flat(), ...apps]
    return sources
      .filter(({ path }) => !isTest(path) && !measures.test(path))
      .flatMap((source) => {
        const [, owner = ''] = /^((?:packages|apps)\/[\w-]+|\w+)\//.exec(source.path) ?? []
        const own = schemasOf[owner] ?? (owner.startsWith('apps/') ? [owner.slice('apps/'.length)] : [])
        const foreign = all.filter((schema) => !own.includes(schema))
        return statements(source).flatMap((one) => foreignIn(source, one, foreign))
      })
  },
}

function statements(source: Source): { text: string; at: number }[] {
  if (source.path.endsWith('.sql'))
    return [{ text: source.text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length)), at: 0 }]
  return sqlIn(source).map(({ node, text }) => ({ text, at: node.start }))
}

function foreignIn(source: Source, { text, at }: { text: string; at: number }, foreign: readonly string[]): Finding[] {
  const name = new RegExp(`(?<![\\w.'])"?(${foreign.join('|')})"?\\."?[a-z_]`, 'gi')
  return [...text.matchAll(name)].map((match) =>
    finding(source, at + (source.path.endsWith('.sql') ? match.index : 0), `the schema ${match[1]} is another’s`),
  )
}
