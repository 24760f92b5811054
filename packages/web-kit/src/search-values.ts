/** A number in the URL, or undefined when it is none. */
export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,16}$/.test(text) ? Number(text) : undefined
}

/** One of a few words in the URL; anything else falls back silently. */
export function oneOf<const Words extends readonly string[]>(words: Words, text: string | undefined): Words[number] | undefined {
  return words.find((word) => word === text)
}
