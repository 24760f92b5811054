import { escapeHtml } from '../mails/letter.ts'

/** HTML that was built here; everything else is text and is escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[]

/** Template tag: markup stays, text is escaped, lists are joined, and nothing stands for null, undefined and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, at) => text + string + (at < parts.length ? render(parts[at]) : ''), ''))
}

function render(part: Part): string {
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map(render).join('')
  if (part === null || part === undefined || part === false) return ''
  return escapeHtml(String(part))
}

/** A text whose {places} are filled; what is filled in is text, unless it is markup. */
export function filled(text: string, parts: Readonly<Record<string, Markup | string>>): Markup {
  return new Markup(
    text
      .split(/\{(\w+)\}/)
      .map((part, at) => render(at % 2 === 1 ? (parts[part] ?? '') : part))
      .join(''),
  )
}

/** A text with its line breaks. */
export function lines(text: string): Markup {
  return new Markup(escapeHtml(text).replaceAll('\n', '<br>'))
}

/** An attribute without a value, such as `checked`. */
export function when(condition: boolean, attribute: 'checked' | 'required' | 'selected' | 'disabled'): Markup {
  return new Markup(condition ? ` ${attribute}` : '')
}
