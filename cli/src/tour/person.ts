import { setTimeout as pause } from 'node:timers/promises'
import { type Caller, createCaller } from '@orangery/client/browser'
import { redeemLink, setPassword, signIn } from '@orangery/contract/accounts'
import { listMailbox, readMailboxMessage } from '@orangery/contract/simulator'
import { TourError } from './script.ts'

/** Somebody signed in at the suite: calls what the pages call, with the cookie that the browser would keep. */
export interface Person {
  readonly url: string
  readonly call: Caller
  /** A file or page with the cookie; the address may be whole or begin with a slash. */
  get(address: string): Promise<Response>
  /** The newest mail to an address whose subject has these words, waited for up to 20 s. */
  mail(to: string, subject: string): Promise<{ subject: string; text: string; afterMs: number }>
}

export type Entry = { readonly link: string; readonly password: string } | { readonly email: string; readonly password: string }

/** Comes in by a one-time link, which then sets the password, or by e-mail and password. */
export async function enter(url: string, entry: Entry): Promise<Person> {
  let cookie = ''
  const send = async (input: string | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookie) headers.set('cookie', cookie)
    const reply = await fetch(input, { redirect: 'manual', ...init, headers })
    for (const line of reply.headers.getSetCookie()) cookie = line.split(';')[0] ?? ''
    return reply
  }
  const call = createCaller({ baseUrl: url, fetch: send as typeof fetch })
  if ('link' in entry) {
    const token = /\/start\/([\w-]+)/.exec(entry.link)?.[1]
    if (!token) throw new TourError(`${entry.link} is no one-time link`)
    await call(redeemLink, { params: { token }, body: {} })
    await call(setPassword, { body: { password: entry.password } })
  } else await call(signIn, { body: { email: entry.email, password: entry.password } })

  return {
    url,
    call,
    get: (address) => send(new URL(address, url), { method: 'GET' }),
    async mail(to, subject) {
      const began = performance.now()
      while (performance.now() - began < 20_000) {
        const { rows } = await call(listMailbox, { query: { q: to, limit: 50 } })
        const found = rows.find((row) => row.direction === 'out' && row.to.includes(to) && row.subject.includes(subject))
        if (found)
          return {
            ...(await call(readMailboxMessage, { params: { id: found.id } })),
            afterMs: Math.round(performance.now() - began),
          }
        await pause(100)
      }
      throw new TourError(`no mail to ${to} with “${subject}” came within 20 s`)
    },
  }
}

/** Looks again until something is there, up to 20 s. */
export async function awaited<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + 20_000
  while (performance.now() < until) {
    const seen = await look()
    if (seen !== undefined) return seen
    await pause(100)
  }
  throw new TourError(`${what} did not come within 20 s`)
}
