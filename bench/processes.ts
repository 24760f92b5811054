import { readdir, readFile } from 'node:fs/promises'

// Linux only: what is read here stands in /proc.

const ticksPerSecond = 100

/** What several processes and all their children use together. */
export interface Use {
  /** Seconds of a processor since they began, those of children that have ended included. */
  readonly cpu: number
  /**
   * MiB that they hold. Memory that several share is counted once, by its shares; PostgreSQL's cache, which is the shared memory of its
   * processes, is left out.
   */
  readonly mib: number
}

export async function useOf(roots: readonly number[]): Promise<Use> {
  const all = await processes()
  const wanted = new Set(roots)
  // Children have higher numbers than their parents only until the numbers run out, so it is asked again until nobody is added.
  for (let before = 0; before !== wanted.size; ) {
    before = wanted.size
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid)
  }
  const found = all.filter(({ pid }) => wanted.has(pid))
  const held = await Promise.all(found.map(({ pid }) => heldBy(pid)))
  return { cpu: sum(found.map(({ cpu }) => cpu)), mib: sum(held) }
}

interface Seen {
  readonly pid: number
  readonly parent: number
  readonly cpu: number
}

async function processes(): Promise<Seen[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const seen = await Promise.all(names.map((name) => statOf(Number(name))))
  return seen.filter((one) => one !== undefined)
}

/** Undefined when the process has ended meanwhile. */
async function statOf(pid: number): Promise<Seen | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The name in parentheses may hold anything; the fields are counted from behind it, the state being the third.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return { pid, parent: field(4), cpu: (field(14) + field(15) + field(16) + field(17)) / ticksPerSecond }
}

async function heldBy(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return (kib('Pss') - kib('Pss_Shmem')) / 1024
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
