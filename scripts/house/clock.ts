import { dotted, type Finding, finding, isTest, type Rule, type Source, walk } from './source.ts'
import { sqlIn } from './sql-in.ts'

/** The one place that asks the machine, on each side of the wire. */
const clocks = ['packages/platform/src/clock/', 'packages/ui/src/machine-now.ts']
/** A job is due by the clock of the database server, which has written its time: two machines differ by more than it takes to fetch it. */
const dueByServer = ['packages/queue/src/crowd/crowd.store.ts', 'packages/queue/migrations/0003_add_to_crowd.sql']
const exempt = [...clocks, ...dueByServer]
const askers = new Set(['Date.now', 'DateTime.now', 'DateTime.utc', 'DateTime.local', 'Temporal.Now.instant', 'dayjs', 'moment'])
const sqlTime =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|'(now|today|yesterday|tomorrow)'(::|\s+at\b)/i

export const clock: Rule = {
  says: 'nobody asks the machine for the time: the clock is asked, and SQL is told',
  check: (sources) =>
    sources
      .filter(({ path }) => !exempt.some((one) => path.startsWith(one)) && !isTest(path) && !path.startsWith('scripts/'))
      .flatMap((source) => (source.path.endsWith('.sql') ? inFile(source) : [...inCode(source), ...inStatements(source)])),
}

function inCode(source: Source): Finding[] {
  const found: Finding[] = []
  if (source.tree)
    walk(source.tree, (node) => {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
      const name = dotted(node.callee)
      const bare = (node.arguments as unknown[]).length === 0
      if (name === 'Date' && (bare || node.type === 'CallExpression'))
        found.push(finding(source, node, 'Date without an argument asks the machine'))
      else if (name !== undefined && askers.has(name) && bare) found.push(finding(source, node, `${name}() asks the machine`))
    })
  return found
}

function inStatements(source: Source): Finding[] {
  return sqlIn(source).flatMap(({ node, text }) =>
    sqlTime.test(text) ? [finding(source, node, `SQL asks for the time: ${sqlTime.exec(text)?.[0]}`)] : [],
  )
}

function inFile(source: Source): Finding[] {
  const text = source.text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length))
  return [...text.matchAll(new RegExp(sqlTime, 'gi'))].map((match) =>
    finding(source, match.index, `SQL asks for the time: ${match[0]}`),
  )
}
