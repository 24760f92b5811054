// Makes few files of the server's many for a start to read; docs/adr/0015-bundled-server.md. Runs in npm run build, and beside a start from sources.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { type BundleManifest, bundles, freshBundle, readManifest, checkout as root } from '../cli/src/fresh-bundle.ts'

/** Packages of many small modules; the others are left to Node, as what they load by name or path must be. */
const taken = new Set(['kysely', 'zod'])

/** Migrations, fonts and pages are found from where a source lies, so each keeps its own address. */
const ownAddress: Plugin = {
  name: 'own-address',
  transform: {
    filter: { code: /import\.meta\./ },
    handler(code, id) {
      if (/import\.meta\.(dirname|filename|resolve|main)/.test(code)) throw new Error(`${id} asks for more than import.meta.url`)
      // No line moves, so the map stays as it is.
      return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }
    },
  },
}

if (!freshBundle()) await bundle()

async function bundle(): Promise<void> {
  const began = Date.now()
  const place = join(root, bundles, freePlace())
  rmSync(place, { recursive: true, force: true })
  const made = await rolldown({
    input: { orangery: join(root, 'cli/src/index.ts') },
    cwd: root,
    platform: 'node',
    external: isLeftOut,
    tsconfig: false,
    transform: { target: 'esnext' },
    // What a module does when it is loaded happens, whether or not anything of it is used.
    treeshake: false,
    plugins: [ownAddress],
  })
  const { output } = await made.write({
    dir: place,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    strictExecutionOrder: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
  })
  const read = [...(await made.watchFiles), ...packageFiles(), fileURLToPath(import.meta.url)].filter((path) => existsSync(path))
  await made.close()
  // What was changed meanwhile may be in it or not.
  if (read.some((path) => statSync(path).ctimeMs >= began)) return
  const files = [...read, ...output.map(({ fileName }) => join(place, fileName))]
  publish({ root, entry: relative(root, join(place, 'orangery.mjs')), files: files.map(asItIs) })
}

/** Two places take turns, so that a suite which runs can load more of the bundle that it was started from. */
function freePlace(): 'a' | 'b' {
  return readManifest()?.entry.startsWith(`${bundles}/a/`) ? 'b' : 'a'
}

/** True for what Node shall find by its name, as it would without a bundle. */
function isLeftOut(id: string, importer: string | undefined): boolean {
  if (/^node:/.test(id)) return true
  if (/^[./]|^@orangery\/|^@oxc-project\/runtime\//.test(id) || id.startsWith(root)) return false
  const name = id.split('/', id.startsWith('@') ? 2 : 1).join('/')
  if (taken.has(name)) return false
  for (let at = dirname(importer ?? root); at.startsWith(root); at = dirname(at))
    if (existsSync(join(at, 'node_modules', name)))
      throw new Error(
        `${at} has a ${name} of its own, which a bundle could not find; bundle it as well, or give all the same version`,
      )
  return true
}

/** They say which version of a package is found under its name. */
function packageFiles(): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] }
  const folders = workspaces.flatMap((one) =>
    one.endsWith('/*') ? readdirSync(join(root, one.slice(0, -2))).map((name) => join(one.slice(0, -2), name)) : [one],
  )
  return ['.', ...folders]
    .map((one) => join(root, one, 'package.json'))
    .concat(join(root, 'package-lock.json'), join(root, 'node_modules/.package-lock.json'))
    .filter((path) => existsSync(path))
}

function asItIs(path: string): BundleManifest['files'][number] {
  const { size, mtimeMs } = statSync(path)
  return [relative(root, path), size, mtimeMs]
}

/** Appears whole, or not at all. */
function publish(manifest: BundleManifest): void {
  const path = join(root, bundles, 'manifest.json')
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(manifest))
  renameSync(`${path}.${process.pid}`, path)
}
