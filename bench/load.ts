import { Pool } from 'undici'

export interface Asked {
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** What a stretch of asking measured: answers per second and their times in milliseconds. */
export interface Stretch {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** Size of the last answer's body. */
  readonly bytes: number
}

/** Asks again and again over so many connections for so many seconds. Throws at the first answer that is none of 2xx. */
export async function askFor(
  url: string,
  next: () => Asked,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Stretch> {
  const pool = new Pool(url, { connections, pipelining: 1 })
  const times: number[] = []
  let bytes = 0
  async function ask(): Promise<void> {
    const { path, method = 'GET', headers, body } = next()
    const started = performance.now()
    const answer = await pool.request({ path, method, headers: { ...headers }, body })
    const content = await answer.body.arrayBuffer()
    if (answer.statusCode >= 300)
      throw new Error(`${method} ${path}: ${answer.statusCode} ${Buffer.from(content).toString().slice(0, 300)}`)
    times.push(performance.now() - started)
    bytes = content.byteLength
  }
  await Promise.all(Array.from({ length: connections }, ask))
  times.length = 0
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await ask()
    }),
  )
  const took = (performance.now() - started) / 1000
  await pool.close()
  return { rate: times.length / took, ...percentiles(times), bytes }
}

export function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

export function median(values: readonly number[]): number {
  return percentiles(values).p50
}
