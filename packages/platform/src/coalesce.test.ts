import { expect, test } from 'vitest'
import { coalesce } from './coalesce.ts'

test('what is asked for while it runs is done once more, however often it was asked for', async () => {
  let runs = 0
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const work = coalesce(async () => {
    await gates[runs++]?.promise
  })
  work.ask()
  for (let n = 0; n < 10; n++) work.ask()
  expect(runs).toBe(1)
  gates[0]!.resolve()
  await expect.poll(() => runs).toBe(2)
  gates[1]!.resolve()
  await work.idle()
  expect(runs).toBe(2)
  work.ask()
  await work.idle()
  expect(runs).toBe(3)
})
