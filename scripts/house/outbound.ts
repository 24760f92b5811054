import { importsIn } from './imports-in.ts'
import { dotted, type Finding, finding, isTest, type Rule, type Source, walk } from './source.ts'

/** The browser asks the server that its page came from; it has no other way. */
export const browserSide = /^(web|extension|packages\/client\/src\/browser|packages\/(ui|web-kit)|apps\/[\w-]+\/src\/web)\//
const door = 'packages/platform/src/egress/'
/** The tour is a person at a browser and bench a crowd of them; neither is a part of the suite that it visits. */
const visitors = ['packages/client/src/visitor/', 'cli/src/tour/', 'bench/']
const clients = new Set(['undici', 'axios', 'got', 'node-fetch', 'ws', 'node:tls', 'node:http2'])
const calls = new Set(['fetch', 'globalThis.fetch', 'http.request', 'http.get', 'https.request', 'https.get', 'net.connect'])
const openers = /^(request|get|Agent|connect|createConnection)$/

export const outbound: Rule = {
  says: 'outbound HTTP leaves through platform/egress alone',
  check: (sources) =>
    sources
      .filter(
        ({ path }) =>
          !browserSide.test(path) && !path.startsWith(door) && !visitors.some((one) => path.startsWith(one)) && !isTest(path),
      )
      .flatMap((source) => [...clientsIn(source), ...callsIn(source)]),
}

function clientsIn(source: Source): Finding[] {
  return importsIn(source).flatMap(({ node, from }) => {
    if (clients.has(from)) return [finding(source, node, `${from} opens connections of its own; ask egress`)]
    if (!/^(node:)?(http|https|net)$/.test(from)) return []
    const specifiers = Array.isArray(node.specifiers) ? node.specifiers : []
    return specifiers
      .map((one: { imported?: { name: string } }) => one.imported?.name ?? '')
      .filter((name: string) => openers.test(name))
      .map((name: string) => finding(source, node, `${name} of ${from} opens connections of its own; ask egress`))
  })
}

function callsIn(source: Source): Finding[] {
  const found: Finding[] = []
  if (source.tree)
    walk(source.tree, (node) => {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
      const name = dotted(node.callee)
      if (name === undefined) return
      if (node.type === 'CallExpression' ? calls.has(name) : /^(WebSocket|EventSource|XMLHttpRequest)$/.test(name))
        found.push(finding(source, node, `${name} leaves the house by itself; ask egress`))
    })
  return found
}
