import type { Row } from '../bench.ts'
import { effect } from './effect.ts'
import { facts } from './facts.ts'
import { hookAccept } from './hook-accept.ts'
import { pages } from './pages.ts'
import { process } from './process.ts'
import { search } from './search.ts'
import { stageMove } from './stage-move.ts'
import { start } from './start.ts'
import { sync } from './sync.ts'

export const rows: readonly Row[] = [...pages, search, stageMove, hookAccept, ...facts, effect, ...sync, ...process, ...start]
