import { type HTMLElement, parse } from 'node-html-parser'

/** A page as a person without JavaScript sees it. */
export interface PageSeen {
  readonly status: number
  readonly url: string
  /** The page's words, blanks folded. */
  readonly text: string
  readonly root: HTMLElement
  readonly headers: Headers
}

/** Values by label; a choice is ticked by its own label inside its group's. */
export type Filled = Readonly<Record<string, string | boolean>>

/** A browser without scripts: it keeps cookies, follows redirects, fills forms by their labels and posts them as browsers do. */
export interface PlainBrowser {
  open(url: string): Promise<PageSeen>
  /** Submits the form that holds the button of this name, with what is filled in beside what stands there. */
  submit(page: PageSeen, button: string, filled?: Filled): Promise<PageSeen>
}

export class VisitError extends Error {
  override name = 'VisitError'
}

export function plainBrowser(): PlainBrowser {
  const cookies = new Map<string, string>()

  async function go(url: string, init: RequestInit, hops = 0): Promise<PageSeen> {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('accept', 'text/html')
    const reply = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', ...value] = line.split(';')[0]!.split('=')
      cookies.set(name.trim(), value.join('='))
    }
    const location = reply.headers.get('location')
    if (reply.status >= 300 && reply.status < 400 && location) {
      if (hops > 5) throw new VisitError(`${url} redirects without end`)
      return go(new URL(location, url).href, { method: 'GET' }, hops + 1)
    }
    const root = parse(await reply.text())
    for (const hidden of root.querySelectorAll('script, style')) hidden.remove()
    const text = (root.querySelector('body') ?? root).textContent.replace(/\s+/g, ' ').trim()
    return { status: reply.status, url, text, root, headers: reply.headers }
  }

  return {
    open: (url) => go(url, { method: 'GET' }),
    submit(page, button, filled = {}) {
      const pressed = page.root.querySelectorAll('button, input[type=submit]').find((one) => nameOf(one) === button)
      if (!pressed) throw new VisitError(`${page.url} has no button “${button}”. It says: ${page.text.slice(0, 300)}`)
      const form = formOf(page.root, pressed)
      const body = valuesOf(form)
      for (const [label, value] of Object.entries(filled)) fill(form, body, { label, value, url: page.url })
      const own = pressed.getAttribute('name')
      if (own) body.set(own, pressed.getAttribute('value') ?? '')
      const action = new URL(pressed.getAttribute('formaction') ?? form.getAttribute('action') ?? page.url, page.url).href
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url).origin }
      return go(action, { method: 'POST', headers, body: body.toString() })
    },
  }
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? (element.textContent || element.getAttribute('value')) ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function formOf(root: HTMLElement, button: HTMLElement): HTMLElement {
  const id = button.getAttribute('form')
  const form = id ? root.querySelector(`#${id}`) : button.closest('form')
  if (!form) throw new VisitError(`The button “${nameOf(button)}” stands in no form`)
  return form
}

/** What the form would send as it stands. */
function valuesOf(form: HTMLElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name')
    if (!name || field.hasAttribute('disabled')) continue
    const type = field.getAttribute('type') ?? 'text'
    if (type === 'submit' || type === 'button') continue
    if (type === 'checkbox' || type === 'radio') {
      if (field.hasAttribute('checked')) body.append(name, field.getAttribute('value') ?? 'on')
    } else if (field.rawTagName === 'select') {
      const options = field.querySelectorAll('option')
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
      body.append(name, chosen?.getAttribute('value') ?? chosen?.textContent ?? '')
    } else body.append(name, field.rawTagName === 'textarea' ? field.textContent : (field.getAttribute('value') ?? ''))
  }
  return body
}

function fill(form: HTMLElement, body: URLSearchParams, given: { label: string; value: string | boolean; url: string }): void {
  const field = fieldLabelled(form, given.label)
  const name = field?.getAttribute('name')
  if (!field || !name) throw new VisitError(`${given.url} has no field “${given.label}”. Its labels: ${labelsOf(form).join(' | ')}`)
  const type = field.getAttribute('type') ?? ''
  if (type === 'radio') body.set(name, field.getAttribute('value') ?? 'on')
  else if (type === 'checkbox') {
    body.delete(name, field.getAttribute('value') ?? 'on')
    if (given.value !== false) body.append(name, field.getAttribute('value') ?? 'on')
  } else if (field.rawTagName === 'select') {
    const option = field
      .querySelectorAll('option')
      .find((one) => one.textContent.trim() === given.value || one.getAttribute('value') === given.value)
    if (!option) throw new VisitError(`“${given.label}” has no option ${given.value}`)
    body.set(name, option.getAttribute('value') ?? option.textContent)
  } else body.set(name, String(given.value))
}

function labelsOf(form: HTMLElement): string[] {
  return form.querySelectorAll('label').map((label) => words(label))
}

/** A field by its label: the whole text, or its beginning, since hints may stand inside a label. */
function fieldLabelled(form: HTMLElement, text: string): HTMLElement | null {
  const labels = form.querySelectorAll('label')
  const label = labels.find((one) => words(one) === text) ?? labels.find((one) => words(one).startsWith(text))
  if (!label) return form.querySelectorAll('input, textarea, select').find((one) => one.getAttribute('aria-label') === text) ?? null
  const id = label.getAttribute('for')
  return id
    ? (form.querySelectorAll('input, textarea, select').find((one) => one.getAttribute('id') === id) ?? null)
    : label.querySelector('input, textarea, select')
}

function words(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}
