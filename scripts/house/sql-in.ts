import { isNode, type Node, type Source, walk } from './source.ts'

/** A piece of text that is a statement, or part of one. */
export interface SqlText {
  readonly node: Node
  readonly text: string
}

const statement =
  /^\s*(select\s|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s|create\s+(table|index|schema|database|role)|alter\s+(table|database|role)|drop\s+(table|database|schema)|truncate\s|begin$|commit$|rollback$|listen\s|notify\s|set\s+(local|search_path))/

/** Raw SQL: what stands in sql`…`, and every text that begins like a statement. */
export function sqlIn(source: Source): SqlText[] {
  const found: SqlText[] = []
  if (!source.tree) return found
  walk(source.tree, (node, parents) => {
    if (node.type === 'TaggedTemplateExpression' && isSqlTag(node.tag)) found.push({ node, text: textOf(node.quasi) })
    else if (node.type === 'TemplateLiteral' && parents[0]?.type !== 'TaggedTemplateExpression' && isStatement(textOf(node)))
      found.push({ node, text: textOf(node) })
    else if (node.type === 'Literal' && typeof node.value === 'string' && isStatement(node.value))
      found.push({ node, text: node.value })
  })
  return found
}

/** SQL is shouted or not, but never begun with a capital, as a sentence for people is. */
function isStatement(text: string): boolean {
  const [, first = ''] = /^\s*(\w+)/.exec(text) ?? []
  return (first === first.toLowerCase() || first === first.toUpperCase()) && statement.test(text.toLowerCase())
}

/** sql`…`, sql<Row>`…`, sql.raw and their like. */
function isSqlTag(tag: unknown): boolean {
  return isNode(tag) && (tag.name === 'sql' || (tag.type === 'TSInstantiationExpression' && isSqlTag(tag.expression)))
}

function textOf(template: unknown): string {
  const quasis = isNode(template) && Array.isArray(template.quasis) ? (template.quasis as Node[]) : []
  return quasis.map((one) => (one.value as { cooked?: string | null }).cooked ?? '').join('?')
}
