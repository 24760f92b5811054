import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { DomainError } from '../errors.ts'

export interface StoredBlob {
  /** Generated; says nothing about the file's name or owner. */
  readonly key: string
  readonly size: number
  readonly sha256: string
}

export interface BlobStore {
  /** Keeps the bytes; durable when it resolves. Throws BlobTooLargeError without leaving anything behind. */
  put(bytes: Buffer | Readable, options: { maxBytes: number }): Promise<StoredBlob>
  /** Throws BlobMissingError. */
  read(key: string): Promise<Readable>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
}

export class BlobTooLargeError extends DomainError {
  override name = 'BlobTooLargeError'
  constructor(maxBytes: number) {
    super('file-too-large', `The file is larger than ${maxBytes} bytes; upload a smaller one`)
  }
}

export class BlobMissingError extends DomainError {
  override name = 'BlobMissingError'
  constructor(key: string) {
    super('file-missing', `There is no file under the key ${key}; it may have been removed`, { kind: 'not-found' })
  }
}

/** Files in a local folder, spread over 256 sub-folders, each written beside its place and renamed into it. */
export function openBlobStore(directory: string): BlobStore {
  function place(key: string): string {
    if (!/^[0-9a-f]{40}$/.test(key)) throw new BlobMissingError(key)
    return join(directory, key.slice(0, 2), key.slice(2))
  }
  return {
    async put(bytes, { maxBytes }) {
      const key = randomBytes(20).toString('hex')
      const target = place(key)
      await mkdir(dirname(target), { recursive: true })
      const draft = `${target}.part`
      const file = await open(draft, 'wx', 0o600)
      try {
        const written = await copy(bytes, file, maxBytes)
        await file.sync()
        await file.close()
        await rename(draft, target)
        await syncFolder(dirname(target))
        return { key, ...written }
      } catch (error) {
        await file.close().catch(() => {})
        await rm(draft, { force: true })
        throw error
      }
    },
    async read(key) {
      const stream = createReadStream(place(key))
      await new Promise<void>((resolve, reject) => {
        stream.once('open', () => resolve())
        stream.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? new BlobMissingError(key) : error))
      })
      return stream
    },
    async remove(key) {
      await rm(place(key), { force: true })
    },
  }
}

/** Makes the new name itself survive a power cut. Windows cannot open folders and does without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

async function copy(bytes: Buffer | Readable, file: FileHandle, maxBytes: number): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const part of Buffer.isBuffer(bytes) ? [bytes] : bytes) {
    const chunk = Buffer.isBuffer(part) ? part : Buffer.from(part)
    size += chunk.length
    if (size > maxBytes) {
      if (bytes instanceof Readable) bytes.destroy()
      throw new BlobTooLargeError(maxBytes)
    }
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  return { size, sha256: hash.digest('hex') }
}
