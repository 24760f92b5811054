import { type Caller, createCaller } from '@orangery/client/browser'
import { redeemLink, setPassword, signIn } from '@orangery/contract/accounts'
import { testPassword } from './suite-config.ts'

/** Somebody with a browser: speaks HTTP only and keeps the cookie. */
export interface Person {
  readonly email: string
  readonly name: string
  /** Calls a route of the contract. Throws ApiError with the server's status, code, message and fields. */
  readonly call: Caller
  /** Any request with the cookie; `path` begins with a slash. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** What the browser holds for the suite, as name=value; empty when signed out. */
  cookie(): string
  /** The same browser at another process of the same suite. */
  at(url: string): Person
}

type Who = Pick<Person, 'email' | 'name'>

/** A browser that nobody has signed in with. */
export function stranger(url: string, who: Who = { email: '', name: '' }): Person {
  return browser(url, who, { cookie: '' })
}

function browser(url: string, who: Who, jar: { cookie: string }): Person {
  async function send(input: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (jar.cookie) headers.set('cookie', jar.cookie)
    const response = await fetch(input, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie())
      jar.cookie = /max-age=0|expires=thu, 01 jan 1970/i.test(line) ? '' : line.split(';')[0]!
    return response
  }
  return {
    ...who,
    call: createCaller({ baseUrl: url, fetch: send as typeof fetch }),
    fetch: (path, init) => send(url + path, init),
    cookie: () => jar.cookie,
    at: (other) => browser(other, who, jar),
  }
}

/** Uses a one-time link up and chooses the password that all people of the tests have. */
export async function comeByLink(url: string, link: string, who: Who): Promise<Person> {
  const person = stranger(url, who)
  await person.call(redeemLink, { params: { token: tokenIn(link) }, body: {} })
  await person.call(setPassword, { body: { password: testPassword } })
  return person
}

export async function comeByPassword(url: string, who: Who, password = testPassword): Promise<Person> {
  const person = stranger(url, who)
  await person.call(signIn, { body: { email: who.email, password } })
  return person
}

function tokenIn(link: string): string {
  const token = /\/start\/([\w-]+)/.exec(link)?.[1]
  if (!token) throw new Error(`There is no one-time link in ${JSON.stringify(link)}`)
  return token
}
