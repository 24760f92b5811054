import { finding, type Rule } from './source.ts'

const homeless = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'manager',
  'managers',
  'service',
  'services',
  'misc',
])

export const names: Rule = {
  says: 'no file or folder is named after having no home, and names are in kebab-case',
  check: (sources) =>
    sources.flatMap((source) => {
      const parts = source.path.split('/')
      const words = parts.flatMap((part) => part.split(/[-.]/))
      const bad = words.find((word) => homeless.has(word.toLowerCase()))
      if (bad) return [finding(source, 0, `“${bad}” says nothing; name what is in it`)]
      const file = parts.at(-1)!
      return /\.(ts|tsx|sql)$/.test(file) && !/^[a-z0-9$][a-z0-9._-]*$/.test(file)
        ? [finding(source, 0, `${file} is not in kebab-case`)]
        : []
    }),
}
