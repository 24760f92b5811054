import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../clock/clock.ts'
import { PostgresError } from './postgres-error.ts'

const beatMs = 1_000
const staleMs = 10_000
const longestWaitMs = 120_000

/**
 * Lets one process at a time set up or start the server of a folder. A file held by "create only if absent", touched every second; a holder
 * that died is noticed by the file's age. Should two processes ever both believe to hold it, PostgreSQL's own lock on the data folder is
 * the last word.
 */
export async function underStartLock<R>(file: string, work: () => Promise<R>): Promise<R> {
  const mark = `${process.pid} ${randomBytes(8).toString('hex')}`
  await takeLock(file, mark)
  const beat = setInterval(() => {
    const at = systemClock().now()
    utimes(file, at, at).catch(() => {})
  }, beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if ((await readMark(file)) === mark) await rm(file, { force: true })
  }
}

async function takeLock(file: string, mark: string): Promise<void> {
  const started = performance.now()
  for (;;) {
    try {
      await writeFile(file, mark, { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const age = await ageOf(file)
    if (age !== undefined && age > staleMs) await breakLock(file)
    else await sleep(100)
    if (performance.now() - started > longestWaitMs) {
      throw new PostgresError(
        `Another process has been starting PostgreSQL for two minutes; stop it, or remove ${file} if none is running`,
      )
    }
  }
}

/** Renaming first makes sure that only one of several waiting processes removes this very file. */
async function breakLock(file: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await rename(file, aside).catch(() => {})
  await rm(aside, { force: true })
}

async function ageOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    (found) => systemClock().now().getTime() - found.mtimeMs,
    () => undefined,
  )
}

function readMark(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
