import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BlobStore, openBlobStore } from './blob-store.ts'
import { checkLink, signLink } from './signed-link.ts'

let folder: string
let blobs: BlobStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  blobs = openBlobStore(folder)
})
afterAll(() => rm(folder, { recursive: true }))

test('a file that is too large, or breaks off, leaves nothing behind', async () => {
  await expect(blobs.put(Buffer.alloc(11), { maxBytes: 10 })).rejects.toMatchObject({ code: 'file-too-large' })
  await expect(blobs.put(Readable.from([Buffer.alloc(6), Buffer.alloc(6)]), { maxBytes: 10 })).rejects.toMatchObject({
    code: 'file-too-large',
  })
  const broken = new Readable({
    read() {
      this.destroy(new Error('hung up'))
    },
  })
  await expect(blobs.put(broken, { maxBytes: 10 })).rejects.toThrow('hung up')
  expect((await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())).toEqual([])
})

test.each(['../../etc/passwd', '', 'abc', `${'a'.repeat(40)}/../x`, 'A'.repeat(40), 'f'.repeat(40)])(
  'the key "%s" finds nothing',
  async (key) => {
    await expect(blobs.read(key)).rejects.toMatchObject({ code: 'file-missing', kind: 'not-found' })
  },
)

test('bytes come back from under a generated key, until they are removed', async () => {
  const { key, size, sha256 } = await blobs.put(Readable.from(['hel', 'lo']), { maxBytes: 10 })
  expect({ key, size, sha256 }).toEqual({
    key: expect.stringMatching(/^[0-9a-f]{40}$/),
    size: 5,
    sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  })
  expect(await text(await blobs.read(key))).toBe('hello')
  await blobs.remove(key)
  await blobs.remove(key)
  await expect(blobs.read(key)).rejects.toMatchObject({ code: 'file-missing' })
})

test('a signed link works until it expires, and no changed link works at all', () => {
  const key = randomBytes(32)
  const until = new Date('2030-01-01T00:00:00Z')
  const before = new Date(until.getTime() - 1)
  const link = signLink(key, '/files/ab?name=cv.pdf', until)
  expect(checkLink(key, link, before)).toBe('ok')
  expect(checkLink(key, link, until)).toBe('expired')
  expect(checkLink(randomBytes(32), link, before)).toBe('forged')
  expect(checkLink(key, link.replace('expires=1', 'expires=2'), before)).toBe('forged')
  expect(checkLink(key, `${link}&name=other`, before)).toBe('forged')
  expect(checkLink(key, '/files/ab', before)).toBe('forged')
})

test('changing any one character forges the link', () => {
  const key = randomBytes(32)
  const now = new Date('2029-01-01T00:00:00Z')
  fc.assert(
    fc.property(fc.webPath(), fc.nat(), fc.constantFrom('a', 'B', '7', '_', '/', '&'), (path, at, other) => {
      const link = signLink(key, path, new Date('2030-01-01T00:00:00Z'))
      expect(checkLink(key, link, now)).toBe('ok')
      const index = at % link.length
      if (link[index] !== other) expect(checkLink(key, link.slice(0, index) + other + link.slice(index + 1), now)).toBe('forged')
    }),
  )
})
