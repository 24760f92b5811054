import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree; which other keys it has depends on its type (ESTree with TypeScript). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** A file of the house. */
export interface Source {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
  /** Undefined for what is no TypeScript. */
  readonly tree: Node | undefined
}

/** What a rule has found. */
export interface Finding {
  readonly path: string
  readonly line: number
  readonly problem: string
}

/** A rule of the house: its sentence, and what breaks it. */
export interface Rule {
  readonly says: string
  check(sources: readonly Source[]): Finding[]
}

const skipped = new Set(['node_modules', 'dist', '.git', '.orangery', 'test-results', 'shots'])
const read = /\.(ts|tsx|js|mjs|sql|json|css)$/

export function readSources(root: string, folder = ''): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (skipped.has(entry.name)) return []
    if (entry.isDirectory()) return readSources(root, path)
    return read.test(entry.name) ? [source(path, readFileSync(join(root, path), 'utf8'))] : []
  })
}

export function source(path: string, text: string): Source {
  return { path, text, tree: /\.tsx?$/.test(path) ? (parseSync(path, text).program as unknown as Node) : undefined }
}

export function finding(source: Source, at: number | Node, problem: string): Finding {
  const offset = typeof at === 'number' ? at : at.start
  return { path: source.path, line: source.text.slice(0, offset).split('\n').length, problem }
}

/** Every node, parents first; `parents` begins with the nearest. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void, parents: readonly Node[] = []): void {
  visit(node, parents)
  const below = [node, ...parents]
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, below)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

/** `a.b.c` of a chain of names, `c` of a name; undefined for anything else. */
export function dotted(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier') return node.name as string
  if (node.type === 'ThisExpression') return 'this'
  if (node.type === 'ChainExpression') return dotted(node.expression)
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined
  const object = dotted(node.object)
  const property = dotted(node.property)
  return object === undefined ? property && `?.${property}` : `${object}.${property}`
}

/** Test files, and the worlds that only tests build. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes('/fixtures/') || /^(packages\/testing|conformance|e2e|torture)\//.test(path)
}
