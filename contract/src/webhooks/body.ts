/** The characters that HTML or a script could take for its own, and everything beyond ASCII. */
const escaped = /[<>&\u0080-\uffff]/g

/**
 * The exact text that is signed and sent: JSON in which `<`, `>`, `&` and every code unit beyond ASCII stand as \uXXXX
 * with lower-case digits. All of these occur inside JSON strings alone, so the value stays the same.
 */
export function serializeWebhookBody(value: { readonly action: string; readonly payload: unknown }): string {
  return JSON.stringify(value).replace(escaped, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
