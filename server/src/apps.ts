import type { AnyApp } from '@orangery/app-kit'
import { hipeople } from '@orangery/hipeople'

/** Every partner app of this installation; a fifth one is one more line. */
export const apps: readonly AnyApp[] = [hipeople]
