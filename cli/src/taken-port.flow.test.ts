import { createServer } from 'node:net'
import { startSuiteProcess } from '@orangery/testing'
import { expect, test } from 'vitest'

test('a port that another program has is named, with what to do about it, and nothing is left running', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as { port: number }
  const starting = startSuiteProcess({ env: { PORT: String(port) } })
  await expect(starting).rejects.toThrow(`PORT: ${port} on 127.0.0.1 is taken, perhaps by another Orangery.`)
  await expect(starting).rejects.not.toThrow('EADDRINUSE')
  await new Promise((closed) => other.close(closed))
})
