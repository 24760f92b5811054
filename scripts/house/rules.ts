import { actionWords } from './action-words.ts'
import { assertions } from './assertions.ts'
import { clock } from './clock.ts'
import { coreNouns } from './core-nouns.ts'
import { dependencies } from './dependencies.ts'
import { lockFile } from './lock-file.ts'
import { names } from './names.ts'
import { outbound } from './outbound.ts'
import { schemaNames } from './schema-names.ts'
import { sizes } from './sizes.ts'
import type { Rule } from './source.ts'
import { sqlPlace } from './sql-place.ts'
import { tsxPlace } from './tsx-place.ts'
import { whoMayImport } from './who-may-import.ts'

export { type Finding, type Rule, readSources } from './source.ts'

/** The rules of the house, which house.test.ts holds against every file. */
export const rules: readonly Rule[] = [
  whoMayImport,
  coreNouns,
  dependencies,
  sqlPlace,
  schemaNames,
  outbound,
  clock,
  actionWords,
  assertions,
  sizes,
  names,
  tsxPlace,
  lockFile,
]
