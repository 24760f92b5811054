import type { Language } from '../contract/index.ts'

/** A mail as it is made: text for every reader, HTML for those who show it. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface LetterParts {
  /** English unless given: members read English. */
  readonly language?: Language
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly button?: { readonly label: string; readonly url: string }
  readonly after?: readonly string[]
  /** Small print: why this mail came. */
  readonly footer: string
}

/** Builds both forms from the same parts. Everything given is text; nothing of it is read as HTML. */
export function letter(parts: LetterParts): Letter {
  const { greeting, paragraphs, button, after = [], footer, language = 'en' } = parts
  const text = [greeting, ...paragraphs, ...(button ? [`${button.label}:\n${button.url}`] : []), ...after, `--\n${footer}`].join(
    '\n\n',
  )
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words).replaceAll('\n', '<br>')}</p>`
  const html = [
    `<!doctype html><html lang="${language}"><body style="margin:0;padding:24px;background:#f8fbf9;color:#18201b;font:16px/24px system-ui,sans-serif">`,
    '<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e0e4e2;border-radius:10px">',
    paragraph(greeting),
    ...paragraphs.map(paragraph),
    button
      ? `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#18201b;color:#ffffff;text-decoration:none">${escapeHtml(button.label)}</a></p>`
      : '',
    ...after.map(paragraph),
    `<p style="margin:24px 0 0;color:#59625c;font-size:13px;line-height:20px">${escapeHtml(footer).replaceAll('\n', '<br>')}</p>`,
    '</div></body></html>',
  ].join('\n')
  return { subject: oneLine(parts.subject), text: `${text}\n`, html }
}

/** For subjects and names: a line break in a title must not become a mail header. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200)
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
