import { builtinModules } from 'node:module'
import { importsIn } from './imports-in.ts'
import { type Finding, finding, isTest, type Rule, type Source } from './source.ts'

interface Manifest {
  readonly folder: string
  readonly source: Source
  readonly name: string
  readonly here: Readonly<Record<string, string>>
  readonly development: Readonly<Record<string, string>>
}

export const dependencies: Rule = {
  says: 'package.json of a workspace names what its code imports, and no package from outside that nothing imports',
  check: (sources) => {
    const manifests = sources.filter(({ path }) => path.endsWith('/package.json')).map(manifestOf)
    const ofRoot = sources.find(({ path }) => path === 'package.json')
    const tools = ofRoot ? Object.keys(manifestOf(ofRoot).development) : []
    return manifests.flatMap((manifest) => differences(manifest, sources, tools))
  },
}

function manifestOf(source: Source): Manifest {
  const {
    name,
    dependencies = {},
    optionalDependencies = {},
    devDependencies = {},
    peerDependencies = {},
  } = JSON.parse(source.text)
  return {
    folder: source.path.replace(/package\.json$/, ''),
    source,
    name,
    here: { ...dependencies, ...optionalDependencies, ...peerDependencies },
    development: devDependencies,
  }
}

function differences(manifest: Manifest, sources: readonly Source[], tools: readonly string[]): Finding[] {
  const peers = peersOf(Object.keys(manifest.here), sources)
  const files = sources.filter(({ path }) => path.startsWith(manifest.folder))
  const imported = new Set<string>()
  const missing = files.flatMap((file) =>
    importsIn(file).flatMap(({ node, from }) => {
      const name = packageOf(from)
      if (name === undefined || name === manifest.name) return []
      imported.add(name)
      const known = name in manifest.here || name in manifest.development || tools.includes(name)
      // Tests of any package stand on @orangery/testing, which stands on all of them: a circle that npm need not know.
      return known || (isTest(file.path) && name === '@orangery/testing')
        ? []
        : [finding(file, node, `${name} is not in ${manifest.source.path}`)]
    }),
  )
  const unused = Object.keys(manifest.here)
    .filter(
      (name) =>
        !imported.has(name) &&
        !files.some(({ text }) => text.includes(`'${name}/`) || text.includes(`"${name}/`) || text.includes(`\`${name}/`)),
    )
    .filter((name) => !name.startsWith('@orangery/') && !isLoadedByName(name, files) && !peers.has(name))
    .map((name) => finding(manifest.source, manifest.source.text.indexOf(`"${name}"`), `${name} is imported by nothing here`))
  return [...missing, ...unused]
}

/** What is resolved from a name put together, such as the binaries for a platform. */
function isLoadedByName(name: string, files: readonly Source[]): boolean {
  const scope = name.split('/')[0]!
  return name.startsWith('@') && files.some(({ path, text }) => /\.tsx?$/.test(path) && text.includes(`${scope}/\${`))
}

/** What other dependencies of the workspace ask to stand beside them. */
function peersOf(names: readonly string[], sources: readonly Source[]): Set<string> {
  const lock = sources.find(({ path }) => path === 'package-lock.json')
  const packages: Record<string, { peerDependencies?: Record<string, string> }> = lock ? JSON.parse(lock.text).packages : {}
  return new Set(names.flatMap((name) => Object.keys(packages[`node_modules/${name}`]?.peerDependencies ?? {})))
}

function packageOf(from: string): string | undefined {
  if (/^[./]|^node:|^virtual:|^data:/.test(from) || builtinModules.includes(from)) return undefined
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
