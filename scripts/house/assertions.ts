import { dotted, type Finding, finding, isNode, type Node, type Rule, type Source, walk } from './source.ts'

const tests = /^(test|it)(\.|$)/
const asserting = /^(expect|assert)/

export const assertions: Rule = {
  says: 'a test expects something',
  check: (sources) => sources.filter(({ path }) => /\.test\.tsx?$/.test(path)).flatMap(empty),
}

function empty(source: Source): Finding[] {
  const helpers = helpersIn(source)
  const found: Finding[] = []
  walk(source.tree!, (node) => {
    const body = node.type === 'CallExpression' && tests.test(calleeOf(node)) ? bodyOf(node) : undefined
    if (body && !expects(body, helpers, new Set())) found.push(finding(source, node, 'this test expects nothing'))
  })
  return found
}

/** test(…), test.each(…)(…), test.each`…`(…). */
function calleeOf(call: Node): string {
  const callee = call.callee as Node
  if (callee.type === 'CallExpression') return calleeOf(callee)
  if (callee.type === 'TaggedTemplateExpression') return dotted(callee.tag) ?? ''
  return dotted(callee) ?? ''
}

function bodyOf(call: Node): Node | undefined {
  return (call.arguments as Node[]).findLast((one) => /Function/.test(one.type))
}

/** Functions of the file by name: a test may expect through one. */
function helpersIn(source: Source): Map<string, Node> {
  const helpers = new Map<string, Node>()
  walk(source.tree!, (node) => {
    if (node.type === 'FunctionDeclaration' && isNode(node.id)) helpers.set(node.id.name as string, node)
    if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init) && /Function/.test(node.init.type))
      helpers.set(node.id.name as string, node.init)
  })
  return helpers
}

function expects(body: Node, helpers: ReadonlyMap<string, Node>, seen: Set<string>): boolean {
  let does = false
  walk(body, (node) => {
    const name = node.type === 'Identifier' ? (node.name as string) : undefined
    if (does || name === undefined) return
    if (asserting.test(name)) does = true
    const helper = helpers.get(name)
    if (!helper || seen.has(name)) return
    seen.add(name)
    does ||= expects(helper, helpers, seen)
  })
  return does
}
