import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** From the checkout; beside the packages, where only who installed may write. */
export const bundles = 'node_modules/.cache/orangery/bundle'

/** What a bundle was made of. Paths are from its root, which ends with a slash. */
export interface BundleManifest {
  readonly root: string
  readonly entry: string
  /** Path, size and time of the last change of each source and of each part of the bundle. */
  readonly files: readonly (readonly [path: string, size: number, changedAt: number])[]
}

/**
 * The address of the bundled command line, if there is one that was made of exactly what lies here now: no source, package or part of
 * the bundle has another size or time of change. Takes some 10 ms.
 */
export function freshBundle(root = checkout): string | undefined {
  const made = readManifest(root)
  const isFresh = made?.root === root && made.files.every((file) => isAsBefore(root, file))
  return isFresh ? pathToFileURL(root + made.entry).href : undefined
}

/** What was made last; undefined where nothing was, or it cannot be read. */
export function readManifest(root = checkout): BundleManifest | undefined {
  try {
    return JSON.parse(readFileSync(join(root, bundles, 'manifest.json'), 'utf8'))
  } catch {
    return undefined
  }
}

function isAsBefore(root: string, [path, size, changedAt]: BundleManifest['files'][number]): boolean {
  const now = statSync(root + path, { throwIfNoEntry: false })
  return now?.size === size && now.mtimeMs === changedAt
}
