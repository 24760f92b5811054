import { readFileSync } from 'node:fs'

/** An endpoint as somebody may enter it, and what the internet says when it is called. */
export interface Form {
  readonly url: string
  /** What the resolver answers at first, and from the second question on. */
  readonly answers: readonly string[]
  readonly afterwards: readonly string[]
  /** Where the endpoint redirects to. */
  readonly location: string | undefined
}

/** Reads a list of forms; its notation stands in the list's own head. */
export function readForms(name: 'forbidden-urls' | 'allowed-urls'): Form[] {
  const lines = readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(formOf)
}

function formOf(line: string): Form {
  const [, url = '', dns = '', location] = /^("(?:[^"\\]|\\.)*"|\S+)(?: -> (.+?))?(?: => (.+))?$/.exec(line) ?? []
  const [answers = [], afterwards = answers] = dns.split(' / ').map((some) => some.split(', ').filter((one) => one !== ''))
  return { url: plain(url), answers, afterwards, location: location === undefined ? undefined : plain(location) }
}

function plain(text: string): string {
  return text.startsWith('"') ? (JSON.parse(text) as string) : text
}
