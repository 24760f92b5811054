import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cloneDatabase, dropDatabase, listDatabases, listSessions } from './databases.store.ts'
import { newDatabaseName } from './fresh-database.ts'
import { ensureTemplate } from './template.ts'
import { runFolder, serverUrl, urlOf, withClient } from './test-server.ts'

/** What one suite stands on: a database with every migration and an organisation, and a folder for files. */
export interface Ground {
  readonly databaseUrl: string
  readonly home: string
  /** Removes both. Throws when something still holds a session of the database: whoever opened it has not closed it. */
  drop(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Clones a ground: with the demo organisation, or with an organisation that has an owner and nothing else. The template of each kind is
 * filled once in a run, by a process of its own; a clone takes about 0.2 seconds. `server` is the URL of another server than that of the run,
 * such as one that the test takes away.
 */
export async function openGround(options: { demo?: boolean; server?: string } = {}): Promise<Ground> {
  const kind = options.demo ? 'demo' : 'bare'
  const server = options.server ?? serverUrl()
  const run = runFolder()
  const name = newDatabaseName()
  const template = `${templatePrefix(run)}${kind}_${fingerprint()}`
  const templateHome = join(run, `${template}_${new URL(server).port}`)
  const home = join(run, name)
  await withClient(server, async (client) => {
    await ensureTemplate(client, server, { name: template, fill: (url) => fill(kind, url, templateHome) })
    await cloneDatabase(client, name, template)
  })
  await mkdir(home, { recursive: true })
  await cp(templateHome, home, { recursive: true })
  return {
    databaseUrl: urlOf(server, name),
    home,
    async drop() {
      const left = await withClient(server, async (client) => {
        const sessions = await sessionsThatStay(() => listSessions(client, name))
        await dropDatabase(client, name)
        return sessions
      })
      await rm(home, { recursive: true, force: true })
      if (left.length > 0) throw new Error(`${left.length} sessions of the database were left open:\n${left.join('\n')}`)
    },
  }
}

/** Removes what this run has left on a server that outlives it. */
export async function dropGroundTemplates(server: string, run: string): Promise<void> {
  await withClient(server, async (client) => {
    for (const name of await listDatabases(client, templatePrefix(run))) await dropDatabase(client, name)
  })
}

function templatePrefix(run: string): string {
  return `ground_${basename(run).replace(/\W/g, '').slice(-6).toLowerCase()}_`
}

async function fill(kind: string, databaseUrl: string, home: string): Promise<void> {
  await rm(home, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const script = fileURLToPath(new URL('./fill-ground.ts', import.meta.url))
  await promisify(execFile)(process.execPath, [script, kind, databaseUrl, home], { env: { PATH: process.env.PATH } })
}

/** A connection that was just ended is listed a moment longer. */
async function sessionsThatStay(list: () => Promise<string[]>): Promise<string[]> {
  let sessions = await list()
  for (let look = 0; look < 40 && sessions.length > 0; look++) {
    await pause(25)
    sessions = await list()
  }
  return sessions
}

/** Of everything that decides what a template holds. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const migrations = ['core', ...childrenOf('packages'), ...childrenOf('apps')].map((folder) => join(folder, 'migrations'))
  for (const folder of [...migrations, 'core/src/demo'])
    for (const file of filesOf(join(root, folder))) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function childrenOf(folder: string): string[] {
  return readdirSync(join(root, folder)).map((name) => join(folder, name))
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort()
}
