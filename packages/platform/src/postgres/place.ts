import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { orGiveUrl, PostgresError } from './postgres-error.ts'
import { runAs, type ServerAccount, serverAccount } from './server-account.ts'

/** Where one embedded server lives and who runs it. */
export interface Place {
  /** Ours alone: password, start lock, log. */
  readonly own: string
  /** Folder that the server's user can enter; holds `data` and, when needed, a copy of the binaries. */
  readonly open: string
  readonly data: string
  readonly account: ServerAccount | undefined
}

/**
 * Normally everything lies in `<home>/postgres`. When we are root and the server's user cannot reach that (a home folder of mode 700), the
 * data goes to /var/lib/orangery/<name>, and a file `location` beside the password remembers it.
 */
export async function choosePlace(home: string): Promise<Place> {
  const own = join(resolve(home), 'postgres')
  const root = process.getuid?.() === 0
  const wasThere = await stat(home).then(
    () => true,
    () => false,
  )
  await mkdir(own, { recursive: true })
  // Only what we made ourselves is opened for passing through; the files in it keep their own modes.
  if (root && !wasThere) await chmod(resolve(home), 0o711)
  if (root) await chmod(own, 0o711)

  const remembered = await readFile(join(own, 'location'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
  const account = await serverAccount(join(remembered ?? own, 'data'))
  const open = remembered ?? (await reachableFolder(own, account))
  if (open !== own && open !== remembered) await writeFile(join(own, 'location'), `${open}\n`)
  return { own, open, data: join(open, 'data'), account }
}

async function reachableFolder(own: string, account: ServerAccount | undefined): Promise<string> {
  if (!account || (await canEnter(own, account))) return own
  const elsewhere = join('/var/lib/orangery', createHash('sha256').update(own).digest('hex').slice(0, 16))
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  if (await canEnter(elsewhere, account)) return elsewhere
  throw new PostgresError(
    `User ${account.name}, who must run PostgreSQL, can enter neither ${own} nor ${elsewhere}; set ORANGERY_HOME to a folder it can reach, ${orGiveUrl}`,
  )
}

/** Asked of the system rather than read from mode bits, which do not know about access lists. */
async function canEnter(folder: string, account: ServerAccount): Promise<boolean> {
  const asked = await runAs('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { account })
  return asked.code === 0
}
