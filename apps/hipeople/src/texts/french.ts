/** Before a vowel "de" loses its own: "d’Anna", "de Lena". Names with h keep it, as most of those from elsewhere do. */
export function de(name: string): string {
  return `${startsWithVowel(name) ? 'd’' : 'de '}${name}`
}

/** "qu’Anna", "que Lena". */
export function que(name: string): string {
  return `${startsWithVowel(name) ? 'qu’' : 'que '}${name}`
}

/** A Y before a vowel sounds like a consonant: "de Yasmine", but "d’Yvonne". */
function startsWithVowel(name: string): boolean {
  return /^(?:[aeiouœæ]|y(?![aeiou]))/i.test(String(name).normalize('NFD'))
}

/** Ties the signs that French sets apart to the word beside them, so that no line begins with one; in functions, to what they answer. */
export function tied<T>(texts: T): T {
  if (typeof texts === 'string') return texts.replace(/ ([:;?!»])/g, '\u00a0$1').replaceAll('« ', '«\u00a0') as T
  if (typeof texts === 'function') return ((...parts: unknown[]) => tied(texts(...parts))) as T
  if (Array.isArray(texts)) return texts.map(tied) as T
  if (texts && typeof texts === 'object')
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, tied(text)])) as T
  return texts
}
