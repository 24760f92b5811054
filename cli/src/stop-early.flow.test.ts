import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../bin/orangery.js', import.meta.url))

test('a suite that is told to stop while it starts leaves no database server behind', async () => {
  const home = await mkdtemp(join(tmpdir(), 'stop-early-'))
  await chmod(home, 0o711)
  const child = spawn(process.execPath, [bin, 'start', '--no-web'], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, ORANGERY_HOME: home, PORT: '0', ORANGERY_BUNDLE: 'off' },
  })
  const gone = once(child, 'exit')
  const mark = join(home, 'postgres/data/postmaster.pid')
  await expect.poll(() => existsSync(mark), { timeout: 30_000 }).toBe(true)
  child.kill('SIGTERM')
  expect(await gone).toEqual([0, null])
  expect(existsSync(mark)).toBe(false)
  await rm(home, { recursive: true })
})
