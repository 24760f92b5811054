#!/usr/bin/env node
// Plain JavaScript, so that any Node can read it: it runs the command line again under a Node that runs TypeScript as it is.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const recent = major > 22 || (major === 22 && minor >= 18)

function bundledNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    return require.resolve(`${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`)
  } catch {
    return undefined
  }
}

/** From the bundle where there is a fresh one; else from the sources, and then a bundle is made for the next time. */
async function runCommandLine() {
  const { freshBundle } = await import('../cli/src/fresh-bundle.ts')
  const { ORANGERY_MODE: mode, ORANGERY_BUNDLE: wanted = mode === 'test' ? 'off' : 'on' } = process.env
  const bundles = wanted !== 'off'
  const bundle = bundles ? freshBundle() : undefined
  // Stack traces name the sources.
  if (bundle) process.setSourceMapsEnabled(true)
  await import(bundle ?? '../cli/src/index.ts')
  if (bundles && !bundle) bundleInBackground()
}

/** Whatever keeps it from being made (packages left out, a folder that may not be written) leaves the sources, which do the same. */
function bundleInBackground() {
  const script = fileURLToPath(new URL('../scripts/bundle-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}

const node = recent ? process.execPath : bundledNode()
if (!node) {
  console.error(
    `Orangery needs Node 22.18 or newer; this is ${process.version}, and no bundled one is installed. Run npm ci without --omit=optional.`,
  )
  process.exit(1)
}
if (recent) {
  // What was compiled is kept beside the packages, where only who installed may write: it halves the work of every later start.
  module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/orangery', import.meta.url)))
  await runCommandLine()
} else {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
