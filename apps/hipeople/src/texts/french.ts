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
