import type { NameFit } from '../contract/index.ts'

const letters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'a', œ: 'o', þ: 'th', ı: 'i' }

/** The words of a name without accents, so that Müller, Mueller and Muller are one. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðßæœþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}

/**
 * Compares two names as a kind person would. `same`: one is the other with words left out or abbreviated, in any order. `differs` is said
 * only of names in one script that have no word in common, because people marry, shorten their names and write them in several scripts.
 */
export function fitOfNames(one: string, other: string): NameFit {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (short.length === 0 || inLatin(short) !== inLatin(long)) return 'partly'
  const equal = short.filter((word) => long.includes(word)).length
  const rest = [...long]
  const found = short.every((word) => {
    const at = rest.findIndex((candidate) => candidate === word || isInitialOf(word, candidate) || isInitialOf(candidate, word))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  if (equal >= 2 || (found && equal >= 1 && (short.length > 1 || long.length === 1))) return 'same'
  return equal >= 1 ? 'partly' : 'differs'
}

const inLatin = (words: readonly string[]) => words.some((word) => /\p{Script=Latin}/u.test(word))
const isInitialOf = (initial: string, word: string) => initial.length === 1 && word.startsWith(initial)
