import { posix } from 'node:path'
import { isNode, type Node, type Source, walk } from './source.ts'

export interface Import {
  readonly node: Node
  /** As written. */
  readonly from: string
  /** From the root, for a relative import. */
  readonly path: string | undefined
}

/** Everything that a file names as a module: imports, re-exports, dynamic imports, types of modules. */
export function importsIn(source: Source): Import[] {
  const found: Import[] = []
  if (!source.tree) return found
  walk(source.tree, (node) => {
    const named = namedModule(node)
    if (named === undefined) return
    const path = named.startsWith('.') ? posix.join(posix.dirname(source.path), named) : undefined
    found.push({ node, from: named, path })
  })
  return found
}

function namedModule(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return text(node.source)
    case 'TSImportType':
      return text(node.source) ?? text(node.argument) ?? (isNode(node.argument) ? text(node.argument.literal) : undefined)
    default:
      return undefined
  }
}

function text(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
