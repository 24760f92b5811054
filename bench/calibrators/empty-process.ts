import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** K8: an empty Node process from start to end, and the memory that it says it holds. */
export async function emptyProcess(): Promise<{ seconds: number; mib: number }> {
  const started = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', 'console.log(process.memoryUsage.rss())'])
  return { seconds: (performance.now() - started) / 1000, mib: Number(stdout) / 1024 / 1024 }
}
