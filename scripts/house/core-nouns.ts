import { importsIn } from './imports-in.ts'
import { finding, type Rule } from './source.ts'

/** Folders of core that are no nouns: the shapes of the tables, and worlds for tests. */
const noNouns = new Set(['tables', 'fixtures'])

export const coreNouns: Rule = {
  says: 'inside core a noun is entered by its index.ts, its store is its own, and it knows no face',
  check: (sources) =>
    sources
      .filter(({ path }) => path.startsWith('core/src/'))
      .flatMap((source) =>
        importsIn(source).flatMap(({ node, from, path }) => {
          const here = nounOf(source.path)
          const there = path === undefined ? undefined : nounOf(path)
          if (there === undefined || there === here || noNouns.has(there)) return []
          if (there === 'api') return here === undefined ? [] : [finding(source, node, `the noun ${here} imports a face: ${from}`)]
          if (path!.endsWith('.store.ts')) return [finding(source, node, `${from} is the store of ${there}; ask its index.ts`)]
          return path!.endsWith(`/${there}/index.ts`)
            ? []
            : [finding(source, node, `${there} is entered by its index.ts, not by ${from}`)]
        }),
      ),
}

/** The folder right below core/src; undefined for the files there. */
function nounOf(path: string): string | undefined {
  return /^core\/src\/([\w-]+)\//.exec(path)?.[1]
}
