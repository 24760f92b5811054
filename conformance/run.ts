// npm run conformance -- [--base URL --key KEY [--bare-key KEY] [--actor ID] [--disabled-actor ID]] [--coverage] [vitest options]
// Without --base a suite of our own is started, asked and stopped.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { coveragePage, lastLine, measure } from './coverage.ts'
import { readRecord } from './harness/record.ts'
import { environmentNames } from './harness/target.ts'
import { readPublished } from './published.ts'

const { values, tokens } = parseArgs({
  options: {
    base: { type: 'string' },
    key: { type: 'string' },
    'bare-key': { type: 'string' },
    actor: { type: 'string' },
    'disabled-actor': { type: 'string' },
    coverage: { type: 'boolean', default: false },
  },
  strict: false,
  tokens: true,
})

if ((values.base === undefined) !== (values.key === undefined)) {
  console.error('A server is named with a key that has every permission: npm run conformance -- --base https://… --key …')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
const record = join(folder, 'record.jsonl')
writeFileSync(record, '')

const ours = new Set(['base', 'key', 'bare-key', 'actor', 'disabled-actor', 'coverage'])
const passedOn = tokens
  .filter((token) => token.kind === 'option' && !ours.has(token.name))
  .flatMap((token) => (token.kind === 'option' ? [token.rawName, ...(token.value === undefined ? [] : [token.value])] : []))

const run = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url)),
    'run',
    '--project',
    'conformance',
    'conformance/wire',
    ...passedOn,
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, ...named() },
  },
)

const seen = readRecord(record)
rmSync(folder, { recursive: true })
process.exitCode = run.status ?? 1

if (seen.length === 0) {
  console.error('Nothing was asked over the wire.')
  process.exitCode = 2
} else if (values.coverage) {
  const coverage = measure(readPublished().operations, seen)
  writeFileSync(new URL('./COVERAGE.md', import.meta.url), coveragePage(coverage))
  console.log(lastLine(coverage))
}

/** What the tests read of us. */
function named(): Record<string, string> {
  const given: Record<string, unknown> = {
    [environmentNames.baseUrl]: values.base,
    [environmentNames.key]: values.key,
    [environmentNames.bareKey]: values['bare-key'],
    [environmentNames.actor]: values.actor,
    [environmentNames.disabledActor]: values['disabled-actor'],
    [environmentNames.record]: record,
  }
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
