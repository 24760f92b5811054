import { webhookEvents } from '@orangery/contract/webhooks'
import { type Finding, finding, isTest, type Rule, type Source, walk } from './source.ts'

/** The public words of web hooks. `ping` is a plain word as well, so it is not looked for. */
const actions = new Set(Object.keys(webhookEvents).filter((action) => action.includes('_')))

export const actionWords: Rule = {
  says: 'the public word of a web hook stands in contract alone',
  check: (sources) => sources.filter(({ path }) => !path.startsWith('contract/') && !isTest(path)).flatMap(wordsIn),
}

function wordsIn(source: Source): Finding[] {
  const found: Finding[] = []
  if (source.tree)
    walk(source.tree, (node, parents) => {
      const word =
        node.type === 'Literal'
          ? node.value
          : node.type === 'TemplateElement'
            ? (node.value as { cooked: string }).cooked
            : keyName(node, parents[0]?.type)
      if (typeof word === 'string' && actions.has(word))
        found.push(finding(source, node, `the word ${word}; take it from the contract`))
    })
  return found
}

/** `{ hire_candidate: … }` names it as well. */
function keyName(node: { type: string; key?: unknown; computed?: unknown }, _parent: string | undefined): string | undefined {
  if (node.type !== 'Property' || node.computed === true) return undefined
  return (node.key as { name?: string }).name
}
