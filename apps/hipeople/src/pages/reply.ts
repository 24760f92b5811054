import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import type { Markup } from './html.ts'

/** No script and no style but our own files; nothing may frame the page or learn its address. */
const policy = (formTarget: string | undefined) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    formTarget ? `form-action 'self' ${formTarget}` : "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

function guarded(reply: FastifyReply, formTarget?: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policy(formTarget))
}

/** `formTarget` is where a form of this page may lead to beside ourselves: browsers hold its redirects against the policy, too. */
export function sendPage(reply: FastifyReply, page: Markup, status = 200, formTarget?: string): FastifyReply {
  return guarded(reply, formTarget).code(status).type('text/html; charset=utf-8').send(`<!doctype html>\n${page.text}`)
}

/** After an act: the browser asks for the next page by GET, so going back or reloading acts on nothing. */
export function sendTo(reply: FastifyReply, path: string): FastifyReply {
  return guarded(reply).code(303).header('location', path).send()
}

export function sendSaved(reply: FastifyReply): FastifyReply {
  return guarded(reply).code(204).send()
}

/** A script asks to keep a draft; a form wants to go on. */
export function wantsDraftOnly(form: URLSearchParams): boolean {
  return form.get('intent') === 'save'
}

/** The fields of a form, whatever the server's parser made of the body. */
export function formOf(request: FastifyRequest): URLSearchParams {
  const { body } = request
  if (typeof body === 'string') return new URLSearchParams(body)
  if (Buffer.isBuffer(body)) return new URLSearchParams(body.toString('utf8'))
  const form = new URLSearchParams()
  if (body && typeof body === 'object')
    for (const [name, value] of Object.entries(body)) for (const one of [value].flat()) form.append(name, String(one ?? ''))
  return form
}

/** One field as text: line ends as one character, without blanks around it, and no longer than allowed. */
export function field(form: URLSearchParams, name: string, longest = 200): string {
  return (form.get(name) ?? '').replace(/\r\n?/g, '\n').trim().slice(0, longest)
}

export function paramOf(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? ''
}

export function queryOf(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : undefined
}
