import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../errors.ts'

/**
 * The 32 bytes of the installation: given by the environment, or kept in the file `secret` (mode 600) of the home folder. Two processes
 * that start together on an empty home agree, because the file is put in place by link, which never replaces.
 */
export function installationSecret(options: {
  given: string | undefined
  home: string
  problems: string[]
  mayCreate: boolean
}): Buffer | undefined {
  const { given, home, problems } = options
  if (given !== undefined) return parseSecret(given, 'ORANGERY_SECRET', problems)
  const file = join(home, 'secret')
  const kept = readIfThere(file)
  if (kept !== undefined) return parseSecret(kept.trim(), file, problems)
  if (!options.mayCreate) return undefined
  try {
    mkdirSync(home, { recursive: true })
    const draft = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
    return parseSecret(readFileSync(file, 'utf8').trim(), file, problems)
  } catch (error) {
    problems.push(`The secret cannot be kept in ${file} (${messageOf(error)}); make the folder writable or set ORANGERY_SECRET`)
    return undefined
  }
}

function parseSecret(text: string, where: string, problems: string[]): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  const bytes = Buffer.from(text, 'base64')
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text) && bytes.length === 32) return bytes
  problems.push(
    `${where} must hold 32 bytes as 64 hex digits or as base64 (it has ${text.length} characters); "openssl rand -hex 32" makes one`,
  )
  return undefined
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
