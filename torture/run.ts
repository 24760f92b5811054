// npm run torture -- NAME [--seed N] [--points N]: one proof with its full numbers. A run that holds is written into docs/RELIABILITY.md.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { proofs, withRun } from './reliability.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, points: { type: 'string' } },
})
const [name = ''] = positionals
const proof = proofs.find((one) => one.name === name)
if (proof === undefined || positionals.length > 1) {
  console.error(`Say which proof: npm run torture -- ${proofs.map((one) => one.name).join(' | ')} [--seed N] [--points N]`)
  process.exit(2)
}

const wanted = (text: string | undefined, otherwise: number) => {
  const number = Number(text ?? otherwise)
  if (Number.isSafeInteger(number) && number >= 0) return number
  console.error(`"${text}" is no count; write a whole number such as ${otherwise}`)
  process.exit(2)
}
const started = performance.now()
const seed = wanted(values.seed, 1 + Math.floor(Math.random() * 1_000_000))
const points = wanted(values.points, proof.points)
console.log(`${name}: ${points} ${proof.of}, seed ${seed}`)

process.chdir(root)
const found = `test-results/torture-${name}.json`
rmSync(found, { force: true })
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'flow', `torture/${name}.flow.test.ts`],
  {
    stdio: 'inherit',
    env: { ...process.env, TORTURE_SEED: String(seed), TORTURE_POINTS: String(points), TORTURE_REPORT: found },
  },
)
if (status !== 0 || !existsSync(found)) {
  console.error(`${name} does not hold with seed ${seed}; npm run torture -- ${name} --seed ${seed} --points ${points} repeats it`)
  process.exit(1)
}
const counts = JSON.parse(readFileSync(found, 'utf8')) as Record<string, number>
const minutes = (performance.now() - started) / 60_000
console.log({ ...counts, minutes })
// Fewer points than the full number prove less than what stands there.
if (points >= proof.points) {
  const page = 'docs/RELIABILITY.md'
  writeFileSync(page, withRun(existsSync(page) ? readFileSync(page, 'utf8') : '', { name, seed, points, minutes, counts }))
}
