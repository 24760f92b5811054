// npm test: types, lint, the web build, a browser, and the tests of all projects. With arguments (npm test -- --project unit x) only
// vitest, with those. Writes test-results/results.json, which the acceptance ledger reads, and test-results/summary.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countResults, type ProjectCount, type VitestReport } from './count-results.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = 'test-results/results.json'

interface Step {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

function step(name: string, command: readonly string[]): Step {
  console.log(`\n— ${name}`)
  const start = performance.now()
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  return { name, ok: status === 0, seconds: (performance.now() - start) / 1000 }
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
const tsc = 'node_modules/typescript/lib/tsc.js'

process.chdir(root)
const given = process.argv.slice(2)
if (given.length > 0) process.exit(step('tests', [...vitest, ...given]).ok ? 0 : 1)

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')
const steps = [
  step('types of the server', [tsc, '--noEmit', '-p', 'tsconfig.json']),
  step('types of the web app', [tsc, '--noEmit', '-p', 'tsconfig.web.json']),
  step('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  step('web build', ['scripts/build-web.ts']),
  step('browser', ['scripts/browser.ts']),
]
const tests = step('tests', vitest)

const projects = existsSync(results) ? countResults(JSON.parse(readFileSync(results, 'utf8')) as VitestReport) : []
const sum = (of: 'passed' | 'failed') => projects.reduce((total, project) => total + project[of], 0)
const inTests = tests.ok ? sum('failed') : Math.max(1, sum('failed'))
const summary = {
  passed: sum('passed'),
  failed: inTests + steps.filter(({ ok }) => !ok).length,
  steps: [...steps, tests],
  projects,
}
writeFileSync('test-results/summary.json', JSON.stringify(summary, undefined, 2))
print(summary)
process.exitCode = summary.failed === 0 && summary.passed > 0 ? 0 : 1

function print({ passed, failed, ...rest }: { passed: number; failed: number; steps: Step[]; projects: ProjectCount[] }): void {
  const line = (name: string, what: string, seconds: number) =>
    `  ${name.padEnd(22)}${what.padEnd(28)}${seconds.toFixed(1).padStart(7)} s`
  console.log('')
  for (const one of rest.steps) console.log(line(one.name, one.ok ? 'ok' : 'FAILED', one.seconds))
  for (const one of rest.projects) console.log(line(`  ${one.project}`, `${one.passed} passed, ${one.failed} failed`, one.seconds))
  console.log(`\n${passed} passed, ${failed} failed`)
}
