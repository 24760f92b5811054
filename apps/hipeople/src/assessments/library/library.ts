import type { LibraryTest } from './library-test.ts'
import { codeChecking } from './tests/code-checking.ts'
import { customerSituations } from './tests/customer-situations/index.ts'
import { numberSeries } from './tests/number-series.ts'
import { teamSituations } from './tests/team-situations/index.ts'
import { verbalLogic } from './tests/verbal-logic/index.ts'

/** Every test that comes with HiPeople, in the order of the library. A further one is a file beside these and a line here. */
export const library: readonly LibraryTest[] = [numberSeries, verbalLogic, customerSituations, teamSituations, codeChecking]
