import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from '@orangery/platform'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const webDist = join(root, 'web', 'dist')
const stampPath = join(webDist, '.built-from')

/** What the build reads. */
const sources = [
  'web/src',
  'web/build',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
  'packages/ui/src',
  'packages/web-kit/src',
  'packages/client/src/browser',
  'contract/src',
  'apps',
  'package-lock.json',
]

/** Builds the web app when its sources changed since the last build. Needs no browser. */
export async function buildWebWhenChanged(logger: Logger): Promise<void> {
  const stamp = fingerprint()
  if (existsSync(stampPath) && existsSync(join(webDist, 'index.html')) && readFileSync(stampPath, 'utf8') === stamp) return
  logger.info('building the web app, which takes some seconds after a change')
  const { build } = await import('vite')
  await build({ root: join(root, 'web'), logLevel: 'warn' })
  mkdirSync(webDist, { recursive: true })
  writeFileSync(stampPath, stamp)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesOf(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && !entry.parentPath.includes('/dist'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
