import type { LibraryTest } from './library-test.ts'
import { codeChecking } from './tests/code-checking.ts'

/** Every test that comes with HiPeople, in the order of the library. A further one is a file beside these and a line here. */
export const library: readonly LibraryTest[] = [codeChecking]
