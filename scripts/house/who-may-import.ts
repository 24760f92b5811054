import { importsIn } from './imports-in.ts'
import { type Finding, finding, isTest, type Rule, type Source } from './source.ts'

/**
 * The table of ARCHITECTURE.md, "Who may import whom". `x` allows @orangery/x and everything that it exports; `x/y` that entry alone.
 * `own` is the app's own folder.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  platform: [],
  ui: [],
  queue: ['platform'],
  carriers: ['platform', 'queue'],
  accounts: ['contract/accounts', 'contract/kernel', 'platform', 'queue', 'carriers'],
  client: ['contract'],
  'client/browser': ['contract'],
  recipes: ['contract', 'client', 'carriers', 'platform', 'queue'],
  'app-kit': ['contract', 'client', 'platform', 'queue', 'accounts', 'carriers'],
  // The pages' calls, errors and lists, which the shell and the apps' pages use alike.
  'web-kit': ['contract', 'client/browser', 'ui'],
  core: ['contract', 'platform', 'queue', 'accounts', 'carriers'],
  'apps/*': ['contract', 'client', 'app-kit', 'recipes', 'carriers', 'own/contract'],
  'apps/*/contract': ['contract'],
  'apps/*/web': ['client/browser', 'ui', 'web-kit', 'recipes/web', 'own/contract'],
  web: ['contract', 'client/browser', 'ui', 'web-kit'],
  extension: ['client/browser', 'ui', 'goodtime/contract'],
  cli: ['server', 'platform', 'contract', 'client', 'app/contract'],
  server: ['contract', 'core', 'platform', 'queue', 'accounts', 'carriers', 'client', 'app-kit', 'recipes', 'app'],
  bench: ['contract', 'client', 'platform', 'testing/launcher'],
  torture: ['contract', 'client', 'platform', 'testing/launcher'],
  testing: ['contract', 'core', 'platform', 'queue', 'accounts', 'carriers', 'client', 'app-kit', 'recipes', 'server', 'app'],
  conformance: ['contract', 'client', 'testing/launcher'],
  e2e: ['contract', 'client', 'testing/launcher', 'app/contract'],
  bin: [],
  scripts: ['contract', 'platform', 'server', 'testing/launcher'],
  root: ['testing/launcher'],
}

/** Relative imports that leave their folder on purpose. */
const bridges: Readonly<Record<string, string>> = {
  'scripts/bundle-server.flow.test.ts': 'cli/src/fresh-bundle.ts',
  'scripts/bundle-server.ts': 'cli/src/fresh-bundle.ts',
  'scripts/get-browser.ts': 'e2e/find-chromium.ts',
  'house.test.ts': 'scripts/house/rules.ts',
}

export const whoMayImport: Rule = {
  says: 'a folder imports only those whom ARCHITECTURE.md lets it',
  check: (sources) => {
    const apps = new Set(sources.flatMap(({ path }) => /^apps\/([\w-]+)\//.exec(path)?.[1] ?? []))
    const exported = exportsOf(sources)
    return sources.flatMap((source) => [...refused(source, apps), ...deepImports(source, exported)])
  },
}

/** The area that a path belongs to, as the table names it. */
export function areaOf(path: string): string {
  const [top = '', second = '', third = '', fourth = ''] = path.split('/')
  if (second === '') return 'root'
  if (path.startsWith('packages/client/src/browser/')) return 'client/browser'
  if (top === 'packages') return second
  if (top === 'apps') return third === 'src' && ['web', 'contract'].includes(fourth) ? `apps/*/${fourth}` : 'apps/*'
  return top
}

function refused(source: Source, apps: ReadonlySet<string>): Finding[] {
  const area = areaOf(source.path)
  const own = /^apps\/([\w-]+)\//.exec(source.path)?.[1]
  const allowed = table[area]
  if (!allowed) return [finding(source, 0, `${area} is not in the table of who may import whom (scripts/house/who-may-import.ts)`)]
  return importsIn(source).flatMap(({ node, from, path }) => {
    if (path !== undefined)
      return mayReach(source.path, path) ? [] : [finding(source, node, `${from} leads into ${workspaceOf(path)}`)]
    if (!from.startsWith('@orangery/')) return []
    const wanted = from.slice('@orangery/'.length)
    const [name = '', entry] = wanted.split('/')
    const word = name === own ? 'own' : apps.has(name) ? 'app' : name
    const names = [word, entry === undefined ? word : `${word}/${entry}`]
    if (allowed.some((one) => names.includes(one))) return []
    if (name === 'testing' && isTest(source.path)) return []
    if (source.path === 'web/src/apps.ts' && apps.has(name) && entry === 'web') return []
    return [finding(source, node, `${area} may not import ${from}`)]
  })
}

/** Inside one workspace any file may be reached, but for the walls inside client and the apps. */
function mayReach(from: string, to: string): boolean {
  if (bridges[from] === to) return true
  if (workspaceOf(from) !== workspaceOf(to)) return false
  const [one, other] = [areaOf(from), areaOf(to)]
  return one === other || (other === 'apps/*/contract' && one.startsWith('apps/'))
}

function workspaceOf(path: string): string {
  const parts = path.split('/')
  if (parts.length === 1) return 'the root'
  return parts.slice(0, parts[0] === 'packages' || parts[0] === 'apps' ? 2 : 1).join('/')
}

function deepImports(source: Source, exported: ReadonlyMap<string, ReadonlySet<string>>): Finding[] {
  return importsIn(source).flatMap(({ node, from }) => {
    const [, name, entry] = /^(@orangery\/[\w-]+)(?:\/(.+))?$/.exec(from) ?? []
    if (name === undefined) return []
    const entries = exported.get(name)
    if (!entries) return [finding(source, node, `there is no workspace ${name}`)]
    return entries.has(entry === undefined ? '.' : `./${entry}`) ? [] : [finding(source, node, `${name} does not export ${from}`)]
  })
}

function exportsOf(sources: readonly Source[]): Map<string, Set<string>> {
  const packages = sources.filter(({ path }) => path.endsWith('/package.json'))
  return new Map(
    packages.map(({ text }) => {
      const { name, exports = {} } = JSON.parse(text) as { name: string; exports?: Record<string, string> }
      return [name, new Set(Object.keys(exports))]
    }),
  )
}
