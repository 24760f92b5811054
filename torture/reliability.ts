import { readForms } from './forms.ts'

/** A proof, with the number of points of its full run. */
export interface Proof {
  readonly name: string
  readonly points: number
  readonly of: string
  readonly says: string
}

export interface Run {
  readonly name: string
  readonly seed: number
  readonly points: number
  readonly minutes: number
  readonly counts: Readonly<Record<string, number>>
}

export const proofs: readonly Proof[] = [
  {
    name: 'ledger',
    points: 200,
    of: 'kill -9 points',
    says: 'While four writers add, move, note and reject over HTTP, the web process, the worker, PostgreSQL and the receiver of the web hooks are killed with -9 in turn, at seeded moments, and started again on the same data; the receiver answers 200 once what it got is on its disk. Every fact that was answered 2xx is in the database, every fact in the database has reached that receiver, signed, and nothing else has; deliveries of one candidate to one endpoint come in the order of their facts, or the log marks the overtake.',
  },
  {
    name: 'requests',
    points: 100_000,
    of: 'requests',
    says: 'Requests near the contract’s shapes and far from them, to every operation of Harvest, the job board and candidate ingestion and to every route of the web application, end in a documented status, never in 5xx.',
  },
  {
    name: 'paging',
    points: 400,
    of: 'readings of a list',
    says: 'While candidates, applications, openings and options are made, changed, merged and deleted at the edge of the page that is read, whoever stands in the list all the time is met, and nobody twice.',
  },
  {
    name: 'urls',
    points: readForms('forbidden-urls').length,
    of: 'URL forms delivered to',
    says: 'No form of forbidden-urls.txt leads a web hook to a loopback, private, link-local, metadata or reserved address: when it is saved, when it is delivered to, and through egress directly.',
  },
]

const head = `# Reliability

What \`npm run torture -- NAME\` has proven last, written by the command itself. \`--seed\` repeats a run; \`npm test\` takes a sample of each
proof from a fixed seed. Only a run that holds is written down, with what it counted.

| proof | seed | points | minutes | counted |
|---|---|---|---|---|
`

/** The page with this run in the place of the last one of its name. */
export function withRun(page: string, run: Run): string {
  const row = (one: Run) =>
    `| \`${one.name}\` | ${one.seed} | ${one.points} | ${one.minutes.toFixed(1)} | ${Object.entries(one.counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')} |`
  const rows = new Map(
    page.split('\n').flatMap((line) => [...line.matchAll(/^\| `([\w-]+)` .*$/g)].map((found) => [found[1]!, line])),
  )
  rows.set(run.name, row(run))
  const known = proofs.filter(({ name }) => rows.has(name))
  const table = known.map(({ name }) => rows.get(name)).join('\n')
  return `${head}${table}\n\n${known.map(({ name, says }) => `- \`${name}\`: ${says}`).join('\n')}\n`
}
