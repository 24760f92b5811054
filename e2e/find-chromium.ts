import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/**
 * $CHROMIUM, else a `chromium` on the PATH, else what playwright-core has downloaded. Never branded Chrome, which ignores
 * --load-extension. Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM is ${given}, and there is no such file; unset it, or name the browser's executable`)
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'))
  return [...onPath, chromium.executablePath()].find((path) => existsSync(path))
}

/** The same for those who cannot go on without. */
export function requireChromium(): string {
  const path = findChromium()
  if (!path) throw new Error('There is no Chromium on this machine. Get one with: npm run browser')
  return path
}
