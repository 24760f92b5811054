import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../e2e/find-chromium.ts'

interface Way {
  readonly name: string
  readonly possible: boolean
  /** One command after the other, until one fails. */
  readonly commands: readonly (readonly [string, ...string[]])[]
}

const playwright = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))

function ways(): Way[] {
  const root = process.getuid?.() === 0
  const apt = spawnSync('apt-get', ['--version']).status === 0
  return [
    {
      name: 'the system’s packages',
      possible: root && apt,
      commands: [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      ],
    },
    {
      name: 'playwright-core’s download',
      possible: true,
      commands: [[process.execPath, playwright, 'install', ...(root && apt ? ['--with-deps'] : []), 'chromium']],
    },
  ]
}

/** Finds Chromium, or fetches it. Throws with the one command that a person can run when neither works. */
export function getBrowser(): string {
  const found = findChromium()
  if (found) return found
  for (const way of ways().filter((one) => one.possible)) {
    console.log(`There is no Chromium; trying ${way.name}.`)
    const worked = way.commands.every(([command, ...args]) => run(command, args))
    const fetched = worked ? findChromium() : undefined
    if (fetched) return fetched
  }
  throw new Error(
    'No Chromium could be fetched. As root on Debian: apt-get update && apt-get install -y chromium. Elsewhere name one: CHROMIUM=/path/to/chromium npm test',
  )
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}
