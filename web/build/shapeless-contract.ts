import { type Plugin, parseAst } from 'vite'

/** The parts of a route that the server checks and the browser only knows as types. */
const shapes = new Set(['params', 'query', 'body', 'reply'])

const isContract = (path: string | undefined) => path !== undefined && /\/contract\/src\/|\/src\/contract\//.test(path)

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/**
 * Routes reach the browser as id, method and path. zod is replaced by shapeless-zod.ts, the shapes are cut out of each
 * `defineRoute`, and what nobody uses of the contract any more is dropped.
 */
export function contractWithoutShapes(): Plugin[] {
  const shapeless = new URL('shapeless-zod.ts', import.meta.url).pathname
  return [
    {
      name: 'contract-without-zod',
      enforce: 'pre',
      resolveId: (source, importer) => (source === 'zod' && isContract(importer) ? shapeless : null),
    },
    {
      name: 'contract-without-shapes',
      // After the types are gone, so that the plain parser reads it.
      enforce: 'post',
      transform: (code, id) => (isContract(id) ? { code: withoutShapes(code), moduleSideEffects: false, map: null } : null),
    },
  ]
}

/**
 * Cuts `params: …`, `query: …`, `body: …` and `reply: …` out of every `defineRoute({ … })`, and marks every call as pure: a
 * contract holds no logic, so what a call there makes may go when nobody takes it.
 */
export function withoutShapes(code: string): string {
  const edits: { at: number; cut: number; put: string; order: number }[] = []
  visit(parseAst(code), (node) => {
    if (node.type !== 'CallExpression') return
    edits.push(
      { at: node.start, cut: 0, put: '(/* @__PURE__ */ ', order: -node.end },
      { at: node.end, cut: 0, put: ')', order: -node.start },
    )
    const call = node as Call
    if (call.callee?.name !== 'defineRoute') return
    for (const { key, start, end } of call.arguments?.[0]?.properties ?? []) {
      const comma = /^\s*,/.exec(code.slice(end))?.[0].length ?? 0
      if (shapes.has(key?.name ?? '')) edits.push({ at: start, cut: end + comma - start, put: '', order: 0 })
    }
  })
  const cuts = edits.filter(({ cut }) => cut > 0)
  const kept = edits.filter((edit) => edit.cut > 0 || !cuts.some(({ at, cut }) => edit.at >= at && edit.at <= at + cut))
  let out = ''
  let done = 0
  for (const { at, cut, put } of kept.sort((a, b) => a.at - b.at || a.order - b.order)) {
    out += code.slice(done, at) + put
    done = at + cut
  }
  return out + code.slice(done)
}

interface Call extends Node {
  readonly callee?: { name?: string }
  readonly arguments?: readonly { properties?: readonly (Node & { key?: { name?: string } })[] }[]
}

function visit(node: unknown, look: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) visit(child, look)
  else if (node !== null && typeof node === 'object') {
    if ('type' in node) look(node as Node)
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child, look)
  }
}
