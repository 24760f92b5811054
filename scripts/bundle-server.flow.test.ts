import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startSuiteProcess } from '@orangery/testing/launcher'
import { expect, test } from 'vitest'
import { freshBundle } from '../cli/src/fresh-bundle.ts'

const run = promisify(execFile)

test('the suite starts from its bundle, and every part that is loaded later can be', async () => {
  await run(process.execPath, [fileURLToPath(new URL('bundle-server.ts', import.meta.url))])
  const entry = freshBundle()!
  const parts = readdirSync(new URL('.', entry)).filter((name) => name.endsWith('.mjs') && !entry.endsWith(name))
  const loading = parts.map((name) => `await import(${JSON.stringify(new URL(name, entry).href)})`)
  await run(process.execPath, ['--input-type=module', '--eval', loading.join('\n')])

  await using suite = await startSuiteProcess({ env: { ORANGERY_BUNDLE: 'on' } })
  expect((await fetch(`${suite.url}/healthz`)).status).toBe(200)
  expect(freshBundle()).toBe(entry)
})
