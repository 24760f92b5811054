import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startSuiteProcess } from '@orangery/testing'
import { expect, test, vi } from 'vitest'

const bin = fileURLToPath(new URL('../../../bin/orangery.js', import.meta.url))
const run = promisify(execFile)

async function orangery(...words: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await run(process.execPath, [bin, ...words], { env: { PATH: process.env.PATH, ORANGERY_BUNDLE: 'off' } })
    return { code: 0, said: stdout }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, said: failed.stdout + failed.stderr }
  }
}

// Whole suites are started and stopped, some of them twice in a test; a busy machine takes its time over it.
vi.setConfig({ testTimeout: 180_000 })

test('[G-27] [G-70] on a throw-away suite of its own: Connect does the set-up, and the report ends as a link and a PDF in the feed', async () => {
  const { code, said } = await orangery('tour', 'hipeople')
  expect(said).toMatch(/Create New API Key; Manage Permissions; Set the key in HiPeople; HiPeople Candidate Stage Change;/)
  expect(said).toMatch(/The link in the feed opens the report, and its PDF\n +a PDF of \d+ kB/)
  expect(said.trimEnd().split('\n').at(-1)).toMatch(/^tour: (\d+) of \1 steps$/)
  expect(code).toBe(0)
})

test('on a running suite, twice', async () => {
  await using suite = await startSuiteProcess({ demo: true })
  const first = await orangery('tour', 'hipeople', '--url', suite.url, '--link', suite.startLink!)
  expect(first.said).toMatch(/tour: (\d+) of \1 steps/)
  const again = await orangery('tour', 'hipeople', '--url', suite.url, '--email', 'maren@solvik.example')
  expect(again.said).toMatch(/was connected before[\s\S]*tour: (\d+) of \1 steps/)
})

test('it ends with the first difference, and says who it would be', async () => {
  await using suite = await startSuiteProcess({ demo: true })
  const stranger = await orangery('tour', 'hipeople', '--url', suite.url)
  expect(stranger).toMatchObject({ code: 1, said: expect.stringContaining('--email') })
  const unknown = await orangery('tour', 'moon')
  expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining('There is: hipeople') })
  // Without a worker no web hook is sent, so the invite never comes.
  await using idle = await startSuiteProcess({ demo: true, role: 'web' })
  const differs = await orangery('tour', 'hipeople', '--url', idle.url, '--link', idle.startLink!)
  expect(differs.code).toBe(1)
  expect(differs.said).toMatch(/DIFFERENT: no mail to [\s\S]*\n\ntour: 4 of 5 steps/)
})
