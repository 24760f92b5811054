import { session } from '@orangery/contract/accounts'
import { me } from '@orangery/contract/recruiting'
import { expect, test } from 'vitest'
import { openGround, startSuiteProcess } from './launcher.ts'

test('web and worker are processes on one ground: the mail that one writes the other sends', async () => {
  const ground = await openGround()
  const web = await startSuiteProcess({ role: 'web', ground })
  const worker = await startSuiteProcess({ role: 'worker', ground, publicUrl: web.url })
  const guest = await web.invite({ level: 'site_admin' })
  expect((await guest.call(me, {})).user).toMatchObject({ id: guest.userId, level: 'site_admin' })

  await worker.kill()
  const second = await startSuiteProcess({ role: 'web', ground })
  expect((await guest.at(second.url).call(session, {})).account?.email).toBe(guest.email)
  await web.moveClock(3_600_000)
  const { now } = await guest.call(session, {})
  await expect
    .poll(async () => Date.parse((await guest.at(second.url).call(session, {})).now))
    .toBeGreaterThanOrEqual(Date.parse(now))

  for (const process of [worker, web, second]) await process.stop()
  await ground.drop()
})

test('a process that cannot start says why', async () => {
  await expect(startSuiteProcess({ env: { PORT: 'many' } })).rejects.toThrow(/PORT is "many"/)
})
