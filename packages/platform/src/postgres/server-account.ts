import { spawn } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { orGiveUrl, PostgresError } from './postgres-error.ts'

/** The unprivileged user that the server runs as when we are root, which PostgreSQL refuses. */
export interface ServerAccount {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const preferred = ['postgres', 'nobody', 'daemon']

/** Undefined when this process is not root. An existing data folder keeps its owner. */
export async function serverAccount(existingData: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = await readAccounts()
  const owner = (await stat(existingData).catch(() => undefined))?.uid
  const found =
    accounts.find((account) => account.uid === owner && owner !== 0) ??
    preferred.map((name) => accounts.find((a) => a.name === name)).find(Boolean)
  if (found) return found
  throw new PostgresError(
    `PostgreSQL refuses to run as root and /etc/passwd has none of ${preferred.join(', ')}; start the suite as an ordinary user, ${orGiveUrl}`,
  )
}

async function readAccounts(): Promise<ServerAccount[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  return lines
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0)
}

/** Runs a program to its end as that user. Rejects when it cannot be started (EACCES, ENOENT). */
export function runAs(
  program: string,
  args: readonly string[],
  options: { account: ServerAccount | undefined; cwd?: string; env?: Record<string, string> },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? (process.platform === 'win32' ? undefined : '/'),
      ...identity(options.account),
      env: { ...serverEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

export function identity(account: ServerAccount | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

/** The server gets none of our environment, which may hold secrets, beyond what its programs need to start. */
export function serverEnvironment(): Record<string, string> {
  const kept = process.platform === 'win32' ? ['PATH', 'SystemRoot', 'TEMP', 'TMP'] : ['PATH']
  return {
    TZ: 'UTC',
    LC_ALL: 'C',
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  }
}
