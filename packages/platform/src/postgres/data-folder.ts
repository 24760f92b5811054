import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, binary } from './binaries.ts'
import type { Place } from './place.ts'
import { orGiveUrl, PostgresError } from './postgres-error.ts'
import { runAs } from './server-account.ts'

/** The name of the server's only user and of the database. */
export const serverUser = 'orangery'

/**
 * Makes the data folder when there is none and answers the password. The password is on disk before the folder appears under its name, and
 * the folder appears whole, so no crash in between leaves one that cannot be opened.
 */
export async function prepareData(place: Place, binaries: Binaries, onWaiting?: () => void): Promise<string> {
  const passwordFile = join(place.own, 'password')
  const known = await readFile(passwordFile, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
  if (existsSync(place.data)) {
    await checkData(place, binaries)
    if (known) return known
    throw new PostgresError(
      `${passwordFile} is missing, so the database in ${place.data} cannot be opened; restore that file from a backup`,
    )
  }
  const password = known ?? randomBytes(24).toString('base64url')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await createData(place, binaries, { password, onWaiting })
  return password
}

async function checkData(place: Place, binaries: Binaries): Promise<void> {
  const major = Number(await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '0'))
  if (major !== binaries.major) {
    throw new PostgresError(
      `${place.data} was made by PostgreSQL ${major || '(unknown)'}, but the binaries here are version ${binaries.major}; ` +
        `start the earlier release to export, then import, ${orGiveUrl}`,
    )
  }
}

async function createData(
  place: Place,
  binaries: Binaries,
  { password, onWaiting }: { password: string; onWaiting: (() => void) | undefined },
): Promise<void> {
  for (const left of await readdir(place.open))
    if (left.startsWith('data.')) await rm(join(place.open, left), { recursive: true, force: true })
  const draft = join(place.open, `data.${randomBytes(6).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  await chmod(draft, 0o700)
  const passwordFile = `${draft}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (place.account) {
    await chown(draft, place.account.uid, place.account.gid)
    await chown(passwordFile, place.account.uid, place.account.gid)
  }
  const args = [
    '-D',
    draft,
    '-U',
    serverUser,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
  ]
  // Sorting and case rules come from PostgreSQL itself, so they are the same on every machine and survive system updates.
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  const making = runAs(binary(binaries, 'initdb'), args, { account: place.account, cwd: place.open })
  onWaiting?.()
  const made = await making
  await rm(passwordFile, { force: true })
  if (made.code !== 0) {
    await rm(draft, { recursive: true, force: true })
    throw new PostgresError(
      `The database folder ${place.data} cannot be made (initdb ended with ${made.code}): ${made.output.trim()}; ${orGiveUrl}`,
    )
  }
  await rename(draft, place.data)
}
