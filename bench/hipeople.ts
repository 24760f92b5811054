import { connectApp, deleteWebHook, listCredentials, listWebHooks, setCredentialLimit } from '@orangery/contract/recruiting'
import type { Person, SuiteProcess } from '@orangery/testing/launcher'

export interface HiPeople {
  readonly owner: Person
  /** Any of its routes, as the owner. Throws unless the answer is 2xx. */
  ask<T>(path: string, body?: unknown): Promise<T>
}

/** Connects HiPeople as a person does, for as long as the work takes: its web hooks would be part of what later rows measure. */
export async function withHiPeople<T>(suite: SuiteProcess, work: (app: HiPeople) => Promise<T>): Promise<T> {
  const owner = await suite.signIn()
  const { ok, steps } = await owner.call(connectApp, { params: { app: 'hipeople' }, body: {} })
  if (!ok) throw new Error(steps.map(({ title, detail }) => `${title}: ${detail}`).join('\n'))
  for (const { id, partner } of (await owner.call(listCredentials, {})).rows)
    if (partner === 'HiPeople') await owner.call(setCredentialLimit, { params: { id }, body: { rateLimit: 1_000_000 } })
  try {
    return await work({ owner, ask: (path, body) => askRoute(owner, path, body) })
  } finally {
    for (const { id, endpointUrl } of (await owner.call(listWebHooks, {})).rows)
      if (new URL(endpointUrl).pathname.startsWith('/hooks/hipeople')) await owner.call(deleteWebHook, { params: { id } })
  }
}

async function askRoute<T>(owner: Person, path: string, body: unknown): Promise<T> {
  const answer = await owner.fetch(path, {
    headers: { 'x-orangery': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}
