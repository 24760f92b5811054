// The Arabic font composes letters out of a shape and its dots, so glyphs alone no longer tell ب from ت, and a PDF made of them cannot be
// searched. Its glyphs for Unicode's presentation forms are whole letters: choosing the form of each letter here keeps every glyph one letter.

interface Forms {
  readonly isolated: string
  readonly final: string
  /** Undefined for letters that do not join to the next one. */
  readonly initial: string | undefined
  readonly medial: string | undefined
}

const letters = new Map<string, Forms>()
/** Lam with an alef behind it. */
const ligatures = new Map<string, { isolated: string; final: string }>()
const tatweel = '\u0640'
const joiner = '\u200d'

/** Both blocks list the forms of a letter side by side: isolated, final, initial, medial; two of them when it joins to one side only. */
function collect(from: number, to: number): void {
  for (let at = from; at <= to; ) {
    const base = String.fromCodePoint(at).normalize('NFKC')
    let end = at
    while (end <= to && String.fromCodePoint(end).normalize('NFKC') === base) end += 1
    const form = (offset: number) => (at + offset < end ? String.fromCodePoint(at + offset) : undefined)
    const isolated = String.fromCodePoint(at)
    const final = form(1) ?? isolated
    if (base.length === 1 && base !== isolated && !letters.has(base))
      letters.set(base, { isolated, final, initial: form(2), medial: form(3) })
    if (base.length === 2 && base.startsWith('\u0644')) ligatures.set(base, { isolated, final })
    at = end
  }
}
collect(0xfe80, 0xfefc)
collect(0xfb50, 0xfbb1)
collect(0xfbd3, 0xfbe7)
collect(0xfbfc, 0xfbff)
letters.set('\u0649', { isolated: '\ufeef', final: '\ufef0', initial: '\ufbe8', medial: '\ufbe9' })

const isMark = (char: string) => /\p{Mn}/u.test(char)

/** Arabic letters in the forms that their neighbours ask for, in logical order. Undefined when a letter has no such forms. */
export function arabicForms(text: string): string | undefined {
  const chars = [...text]
  const joinsNext = (char: string | undefined) =>
    char === tatweel || char === joiner || letters.get(char ?? '')?.initial !== undefined
  const joinsBefore = (char: string | undefined) =>
    char === tatweel || char === joiner || (letters.has(char ?? '') && char !== '\u0621')
  const neighbour = (at: number, step: 1 | -1) => {
    let next = at + step
    while (chars[next] !== undefined && isMark(chars[next]!)) next += step
    return chars[next]
  }
  let shaped = ''
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at]!
    const forms = letters.get(char)
    if (!forms) {
      if (/\p{L}/u.test(char) && /\p{Script=Arabic}/u.test(char) && char !== tatweel) return undefined
      shaped += char === joiner ? '' : char
      continue
    }
    const before = joinsNext(neighbour(at, -1))
    const ligature = ligatures.get(char + (chars[at + 1] ?? ''))
    if (ligature) {
      shaped += before ? ligature.final : ligature.isolated
      at += 1
      continue
    }
    const after = forms.initial !== undefined && joinsBefore(neighbour(at, 1))
    if (before && after) shaped += forms.medial ?? forms.final
    else if (before) shaped += forms.final
    else shaped += after ? forms.initial : forms.isolated
  }
  return shaped
}
