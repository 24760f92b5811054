/**
 * Words for prefix search in any script: lower case, accents folded, punctuation as blanks. Letters that no decomposition
 * folds (ø, ł, ß, đ …) are spelt as people type them.
 */
export function searchWords(...texts: (string | null | undefined)[]): string[] {
  const words = new Set<string>()
  for (const text of texts) for (const word of fold(text ?? '').split(notWord)) if (word) words.add(word.slice(0, 60))
  return [...words]
}

/** The words that a person is found by: name, company, title and addresses. */
export function searchWordsOf(person: {
  first_name: string
  last_name: string
  company: string | null
  title: string | null
  email_addresses: readonly { value: string }[]
}): string[] {
  const addresses = person.email_addresses.map(({ value }) => value)
  return searchWords(person.first_name, person.last_name, person.company, person.title, ...addresses)
}

const notWord = /[^\p{L}\p{N}\p{M}]+/u
const spelt: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
}

/**
 * Only the combining marks of alphabets go: U+0300 to U+036F. Vowel signs of Indic scripts are letters to their readers and stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[øłßđðþæœıħŧŋ]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFC')
}

/** A tsquery that wants every word of `text` as a prefix; null when there is no word to look for. */
export function prefixQuery(text: string): string | null {
  const words = searchWords(text)
  return words.length === 0 ? null : words.map((word) => `${lexeme(word)}:*`).join(' & ')
}

/** A tsquery that wants every word of `text` as it is; empty, which finds nothing, when it has none. */
export function wordsQuery(text: string): string {
  return searchWords(text).map(lexeme).join(' & ')
}

function lexeme(word: string): string {
  return `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}

/** The part of a text in which the first found word stands, in one line; cut at blanks, with … where something is left out. */
export function excerpt(text: string, { around, length }: { around: string; length: number }): string {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.slice(0, length))
  if (words.join(' ').length <= length) return words.join(' ')
  const wanted = searchWords(around)
  const hit = words.findIndex((word) => searchWords(word).some((one) => wanted.some((start) => one.startsWith(start))))
  let from = Math.max(0, hit)
  let to = from + 1
  const size = () => words.slice(from, to).join(' ').length
  while (to < words.length && size() < length) to += 1
  while (from > 0 && size() < length) from -= 1
  return `${from > 0 ? '…' : ''}${words.slice(from, to).join(' ')}${to < words.length ? '…' : ''}`
}
