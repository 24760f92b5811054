import { describe, expect, test } from 'vitest'
import { actionWords } from './action-words.ts'
import { assertions } from './assertions.ts'
import { clock } from './clock.ts'
import { coreNouns } from './core-nouns.ts'
import { dependencies } from './dependencies.ts'
import { lockFile } from './lock-file.ts'
import { names } from './names.ts'
import { outbound } from './outbound.ts'
import { schemaNames } from './schema-names.ts'
import { sizes } from './sizes.ts'
import { type Rule, source } from './source.ts'
import { sqlPlace } from './sql-place.ts'
import { tsxPlace } from './tsx-place.ts'
import { whoMayImport } from './who-may-import.ts'

/** Files as path and text; what the rule says of them, as `path:line problem`. */
function found(rule: Rule, files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => source(path, text))
  return rule.check(sources).map(({ path, line, problem }) => `${path}:${line} ${problem}`)
}

const manifests = Object.fromEntries(
  ['contract', 'core', 'packages/platform', 'packages/testing', 'packages/client', 'apps/hipeople', 'apps/goco'].map((folder) => {
    const name = `@orangery/${folder.split('/').at(-1)}`
    const exports = { '.': '', './kernel': '', './accounts': '', './launcher': '', './browser': '', './contract': '', './web': '' }
    return [`${folder}/package.json`, JSON.stringify({ name, exports })]
  }),
)

describe('who may import whom', () => {
  test.each([
    ['contract/src/a.ts', "import { x } from '@orangery/platform'"],
    ['core/src/jobs/a.ts', "import { x } from '@orangery/hipeople'"],
    ['core/src/jobs/a.ts', "import type { X } from '@orangery/client'"],
    ['core/src/jobs/a.ts', "import { x } from '@orangery/testing'"],
    ['apps/hipeople/src/a.ts', "import { x } from '@orangery/core'"],
    ['apps/hipeople/src/a.ts', "export * from '@orangery/platform'"],
    ['apps/hipeople/src/a.ts', "import { x } from '@orangery/goco'"],
    ['apps/hipeople/src/a.ts', "import { x } from './web/x.ts'"],
    ['apps/hipeople/src/web/a.tsx', "import { x } from '../requests/x.ts'"],
    ['apps/hipeople/src/web/a.tsx', "const x = await import('@orangery/client')"],
    ['packages/accounts/src/a.ts', "import { x } from '@orangery/contract'"],
    ['packages/client/src/browser/a.ts', "import { x } from '../x.ts'"],
    ['web/src/page.tsx', "import { x } from '@orangery/hipeople/web'"],
    ['e2e/a.test.ts', "type X = import('@orangery/core').X"],
    ['conformance/a.test.ts', "import { x } from '../core/src/x.ts'"],
    ['core/src/a.ts', "import { x } from '@orangery/contract/src/x'"],
    ['core/src/a.ts', "import { x } from '@orangery/nowhere'"],
    ['attic/a.ts', ''],
  ])('%s: %s', (path, text) => {
    const lines = found(whoMayImport, { ...manifests, [path]: `// above\n${text}\n` })
    expect(lines[0]).toMatch(new RegExp(`^${path}:[12] `))
  })

  test('what the table allows is no finding', () => {
    const files = {
      'core/src/jobs/a.ts': "import { x } from '@orangery/contract/kernel'\nimport pg from 'pg'",
      'core/src/jobs/a.db.test.ts': "import { x } from '@orangery/testing'",
      'core/src/fixtures/a.ts': "import { x } from '@orangery/testing/launcher'",
      'packages/accounts/src/a.ts': "import { x } from '@orangery/contract/accounts'",
      'apps/hipeople/src/web/a.tsx': "import { x } from '../contract/x.ts'\nimport { y } from '@orangery/client/browser'",
      'web/src/apps.ts': "import { x } from '@orangery/hipeople/web'",
      'e2e/a.test.ts': "import { x } from '@orangery/testing/launcher'",
    }
    expect(found(whoMayImport, { ...manifests, ...files })).toEqual([])
  })
})

test('core: a face, another noun’s store and another noun’s inside are found', () => {
  const files = {
    'core/src/jobs/a.ts': [
      "import { a } from '../api/harvest-v1/face.ts'",
      "import { b } from '../users/users.store.ts'",
      "import { c } from '../users/user.ts'",
      "import { d } from '../users/index.ts'",
      "import { e } from './jobs.store.ts'",
      "import { f } from '../context.ts'",
    ].join('\n'),
    'core/src/api/a.ts': "import { a } from '../jobs/index.ts'\nimport { b } from '../jobs/jobs.store.ts'",
  }
  expect(found(coreNouns, files).map((line) => line.split(' ')[0])).toEqual([
    'core/src/jobs/a.ts:1',
    'core/src/jobs/a.ts:2',
    'core/src/jobs/a.ts:3',
    'core/src/api/a.ts:2',
  ])
})

test('package.json: what is imported and not named, and what is named and not imported', () => {
  const files = {
    'package.json': '{"devDependencies":{"vitest":"1"}}',
    'package-lock.json': '{"packages":{"node_modules/used":{"peerDependencies":{"peer":"1"}}}}',
    'core/package.json': '{"name":"@orangery/core","dependencies":{\n"used":"1",\n"peer":"1",\n"idle":"1"}}',
    'core/src/a.ts': "import 'used'\nimport fs from 'node:fs'\nimport { x } from 'missing/deep'",
    'core/src/a.test.ts': "import { test } from 'vitest'",
  }
  expect(found(dependencies, files)).toEqual([
    'core/src/a.ts:3 missing is not in core/package.json',
    'core/package.json:4 idle is imported by nothing here',
  ])
})

test('SQL outside a store: templates, statements as text, and Kysely’s beginnings', () => {
  const text = [
    'const a = sql`select 1`',
    'const b = sql<Row>`x`',
    "const c = db.selectFrom('jobs')",
    "pool.query('select 1 from jobs')",
    'client.query(`listen jobs`)',
    "const fine = 'Select a job'.length + `Updates of jobs`.length",
  ].join('\n')
  const lines = found(sqlPlace, { 'core/src/jobs/a.ts': text, 'core/src/jobs/a.store.ts': text, 'core/src/a.test.ts': text })
  const marks = new Set(lines.map((line) => line.split(' ')[0]))
  expect([...marks].sort()).toEqual([1, 2, 3, 4, 5].map((line) => `core/src/jobs/a.ts:${line}`))
})

test('raw SQL that names another’s schema', () => {
  const files = {
    'core/src/a.store.ts': 'const a = sql`select 1 from recruiting.jobs`\nconst b = sql`select 1 from accounts.accounts`',
    'core/migrations/0001_x.sql':
      '-- accounts.accounts is elsewhere\ncreate table recruiting.x ();\nselect 1 from "hipeople".roles;',
    'apps/hipeople/src/a.store.ts': 'const a = sql`select 1 from recruiting.jobs, hipeople.roles`',
    'packages/queue/src/a.ts': "pool.query('select 1 from graphile_worker.jobs')",
  }
  expect(found(schemaNames, files)).toEqual([
    'core/src/a.store.ts:2 the schema accounts is another’s',
    'core/migrations/0001_x.sql:3 the schema hipeople is another’s',
    'apps/hipeople/src/a.store.ts:1 the schema recruiting is another’s',
  ])
})

test('other ways out than egress', () => {
  const text = [
    "import { request } from 'undici'",
    "import { createServer, get } from 'node:http'",
    "await fetch('https://x.example')",
    "https.request('https://x.example')",
    "new WebSocket('wss://x.example')",
    'queue.fetch(1)',
  ].join('\n')
  const lines = (path: string) => found(outbound, { [path]: text }).map((line) => Number(/:(\d+)/.exec(line)?.[1]))
  expect(lines('core/src/a.ts')).toEqual([1, 2, 3, 4, 5])
  for (const path of [
    'web/src/a.ts',
    'packages/platform/src/egress/a.ts',
    'core/src/a.test.ts',
    'packages/client/src/browser/a.ts',
  ])
    expect(lines(path)).toEqual([])
})

test('asking the machine for the time, in code and in SQL', () => {
  const text = [
    'const a = Date.now()',
    'const b = new Date()',
    'const c = new Date(0)',
    'const d = DateTime.now()',
    'const e = sql`update x set at = now()`',
    "const f = 'select current_timestamp'",
    'const g = clock.now()',
  ].join('\n')
  expect(found(clock, { 'core/src/a.ts': text }).map((line) => line.split(' ')[0])).toEqual(
    [1, 2, 4, 5, 6].map((line) => `core/src/a.ts:${line}`),
  )
  expect(
    found(clock, { 'core/migrations/0001.sql': '-- now() is not asked\ncreate table x (at timestamptz default now());' }),
  ).toEqual(['core/migrations/0001.sql:2 SQL asks for the time: now()'])
  expect(found(clock, { 'packages/platform/src/clock/a.ts': text, 'core/src/a.test.ts': text })).toEqual([])
})

test('a public word of a web hook outside the contract', () => {
  const text = "const a = 'hire_candidate'\nconst b = { candidate_stage_change: 1 }\nconst c = `reject_candidate`\nconst d = 'ping'"
  expect(found(actionWords, { 'core/src/a.ts': text }).map((line) => line.split(' ')[0])).toEqual(
    [1, 2, 3].map((line) => `core/src/a.ts:${line}`),
  )
  expect(found(actionWords, { 'contract/src/a.ts': text, 'core/src/a.flow.test.ts': text })).toEqual([])
})

test('a test that expects nothing', () => {
  const text = [
    "test('a', () => { run() })",
    "test('b', () => { expect(1).toBe(1) })",
    "test.each([1])('c', async (n) => { await run(n) })",
    "test('d', async () => { await check() })",
    "test('e', { timeout: 1 }, () => expectRefusal(1))",
    'const check = async () => deeper()',
    'function deeper() { expect(1).toBe(1) }',
    "it('f', () => {})",
  ].join('\n')
  expect(found(assertions, { 'core/src/a.test.ts': text }).map((line) => line.split(' ')[0])).toEqual(
    [1, 3, 8].map((line) => `core/src/a.test.ts:${line}`),
  )
})

test('files that are too long, and too many that are long', () => {
  const long = (lines: number, first = '') => `${first}\n`.padEnd(first.length + lines, '\n')
  const small = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`core/a${n}.ts`, 'x\n']))
  const excused = '// Long because it is a table that is read from top to bottom'
  expect(found(sizes, { ...small, 'core/b.ts': long(401), 'core/c.ts': long(401, excused), 'core/d.ts': long(300) })).toEqual([
    expect.stringMatching(/^core\/b.ts:1 401 lines/),
  ])
  expect(found(sizes, { 'core/a.ts': 'x\n', 'core/d.ts': long(221) })).toEqual([
    expect.stringMatching(/^core\/d.ts:1 one of 1 among 2/),
  ])
})

test('names without a home, or in another case', () => {
  const files = ['core/src/utils/a.ts', 'core/src/date-helpers.ts', 'core/src/MyFile.ts', 'core/src/a.ts', 'web/index.html']
  expect(found(names, Object.fromEntries(files.map((path) => [path, '']))).map((line) => line.split(':')[0])).toEqual(
    files.slice(0, 3),
  )
})

test('.tsx where Node would have to run it', () => {
  const files = { 'core/src/a.tsx': '', 'web/src/a.tsx': '', 'apps/hipeople/src/web/a.tsx': '', 'apps/hipeople/src/a.tsx': '' }
  expect(found(tsxPlace, files).map((line) => line.split(':')[0])).toEqual(['core/src/a.tsx', 'apps/hipeople/src/a.tsx'])
})

test('a host in the lock file', () => {
  const lock = '{\n"resolved": "https://packages.example/a.tgz",\n"resolved": "packages/ui",\n"url": "https://funding.example"\n}'
  expect(found(lockFile, { 'package-lock.json': lock }).map((line) => line.split(' ')[0])).toEqual(['package-lock.json:2'])
  expect(found(lockFile, { '.npmrc': 'save-exact=true\nregistry=https://packages.example' })).toHaveLength(1)
})
