/**
 * The address that a Link header (RFC 8288) marks with a relation, or undefined. Several links stand divided by commas,
 * which may also stand inside an address or a quoted parameter.
 */
export function linkWithRelation(header: string | undefined, relation: string): string | undefined {
  const links = (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)
  return [...links].find(([, , parameters]) => relationsIn(parameters!).includes(relation))?.[1]
}

function relationsIn(parameters: string): string[] {
  const pairs = [...parameters.matchAll(/;\s*([^\s=;,"]+)\s*=\s*(?:"([^"]*)"|([^\s",;]*))/g)]
  const rel = pairs.find(([, name]) => name!.toLowerCase() === 'rel')
  return (rel?.[2] ?? rel?.[3] ?? '').toLowerCase().split(/\s+/)
}
