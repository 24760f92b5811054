import { browserSide } from './outbound.ts'
import { type Finding, finding, isNode, isTest, type Rule, type Source, walk } from './source.ts'
import { sqlIn } from './sql-in.ts'

/** Kysely's beginnings of a statement. */
const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])

/** What keeps the connection, the migrations and the jobs is made of statements. */
const internals = /^packages\/(platform|queue)\//

export const sqlPlace: Rule = {
  says: 'SQL stands in *.store.ts and migrations, nowhere else',
  check: (sources) =>
    sources
      .filter(({ path }) => !path.endsWith('.store.ts') && !internals.test(path) && !browserSide.test(path) && !isTest(path))
      .filter(({ path }) => !path.startsWith('scripts/'))
      .flatMap((source) => [...sqlIn(source).map(({ node }) => finding(source, node, 'SQL outside a store')), ...built(source)]),
}

function built(source: Source): Finding[] {
  const found: Finding[] = []
  if (source.tree)
    walk(source.tree, (node) => {
      const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee : undefined
      const name = callee && isNode(callee.property) ? (callee.property.name as string) : ''
      if (builders.has(name)) found.push(finding(source, node, `${name} outside a store`))
    })
  return found
}
