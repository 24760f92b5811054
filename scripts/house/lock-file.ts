import { finding, type Rule } from './source.ts'

export const lockFile: Rule = {
  says: 'the lock file names no host to fetch from',
  check: (sources) =>
    sources
      .filter(({ path }) => path === 'package-lock.json' || path === '.npmrc')
      .flatMap((source) =>
        [...source.text.matchAll(/"resolved":\s*"([a-z+]+:)?\/\/[^"]*"|^registry\s*=.*$/gm)].map((match) =>
          finding(source, match.index, 'a host to fetch from; .npmrc leaves it out (omit-lockfile-registry-resolved)'),
        ),
      ),
}
