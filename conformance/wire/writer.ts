import { expect } from 'vitest'
import type { Answer, Asked, Wire } from '../harness/wire.ts'

/** Asks, and fails the test unless the answer is a success of the published status and shape. */
export function writer(wire: Wire): (operation: string, asked: Asked) => Promise<Answer> {
  return async (operation, asked) => {
    const answer = await wire.ask(operation, asked)
    const said = answer.status < 300 ? undefined : answer.json
    expect({ operation, misfits: answer.misfits, said }).toEqual({ operation, misfits: [], said: undefined })
    return answer
  }
}

/** A user in whose name may be written, who is no Site Admin; undefined when the server has none. */
export async function findBasicUser(wire: Wire): Promise<number | undefined> {
  const { json } = await wire.ask('users.list', { query: { per_page: 500 } })
  const users = json as { id: number; disabled: boolean; site_admin: boolean }[]
  return users.find((user) => !user.disabled && !user.site_admin)?.id
}
