import { createRequire } from 'node:module'
import type sanitizeHtml from 'sanitize-html'
import type { IOptions } from 'sanitize-html'

/** Loaded with the first text: it brings a parser of HTML and one of CSS, which a start need not wait for. */
const load = (): typeof sanitizeHtml => createRequire(import.meta.url)('sanitize-html')

/** What a text about a job needs, and nothing that runs, frames, styles beyond the text, or loads from an address without TLS. */
const allowed = (sanitize: typeof sanitizeHtml): IOptions => ({
  allowedTags: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'b', 'strong', 'i', 'em', 'u', 's', 'small', 'sub', 'sup', 'a', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https'] },
  allowProtocolRelative: false,
  transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener noreferrer' }) },
  nestingLimit: 50,
})

const mostKept = 500
const kept = new Map<string, string>()
let cleaner: ((html: string) => string) | undefined

/**
 * HTML that users wrote, as it may be shown anywhere. Outcomes are kept for a while: a public list of many posts would otherwise
 * cost its cleaning at every call.
 */
export function safeHtml(html: string): string {
  const known = kept.get(html)
  if (known !== undefined) return known
  cleaner ??= cleanerOf(load())
  const clean = cleaner(html)
  if (kept.size >= mostKept) kept.clear()
  kept.set(html, clean)
  return clean
}

function cleanerOf(sanitize: typeof sanitizeHtml): (html: string) => string {
  const options = allowed(sanitize)
  return (html) => sanitize(html, options)
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/** The text of a post in the form of the job board: cleaned, and escaped once, which is what clients undo. */
export function boardContent(html: string): string {
  return escaped(safeHtml(html))
}
