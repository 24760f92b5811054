const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * What an avatar shows: the first letter of the first and of the last word. A hyphen does not split a word. Scripts without
 * upper and lower case get one character, because two of theirs are a word, not initials. A name without letters gives "?".
 */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
  const first = firstGrapheme(words[0])
  if (first === undefined) return '?'
  if (first.toLowerCase() === first.toUpperCase()) return first
  const last = words.length > 1 ? firstGrapheme(words.at(-1)) : undefined
  return (first + (last ?? '')).toUpperCase()
}

const hues = ['clementine', 'iris', 'delft', 'plum', 'lagoon', 'leaf', 'amber'] as const
export type Tint = (typeof hues)[number]

/** A person keeps one tint everywhere; crimson is left out because it means "failed". */
export function tintOf(id: number | string): Tint {
  let hash = 0
  for (const character of String(id)) hash = (hash * 31 + character.codePointAt(0)!) >>> 0
  return hues[hash % hues.length]!
}

function firstGrapheme(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  return graphemes.segment(word)[Symbol.iterator]().next().value?.segment
}
