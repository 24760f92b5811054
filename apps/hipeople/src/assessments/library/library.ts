import type { LibraryTest } from './library-test.ts'
import { codeChecking } from './tests/code-checking.ts'
import { customerSituations } from './tests/customer-situations/index.ts'
import { languageEn } from './tests/language/english.ts'
import { languageFr } from './tests/language/french.ts'
import { languageDe } from './tests/language/german.ts'
import { languageEs } from './tests/language/spanish.ts'
import { numberSeries } from './tests/number-series.ts'
import { spreadsheetBasics } from './tests/spreadsheet-basics.ts'
import { teamSituations } from './tests/team-situations/index.ts'
import { verbalLogic } from './tests/verbal-logic/index.ts'
import { workStyle } from './tests/work-style/index.ts'

/** Every test that comes with HiPeople, in the order of the library. A further one is a file beside these and a line here. */
export const library: readonly LibraryTest[] = [
  numberSeries,
  verbalLogic,
  customerSituations,
  teamSituations,
  workStyle,
  codeChecking,
  spreadsheetBasics,
  languageEn,
  languageDe,
  languageEs,
  languageFr,
]
