import { DomainError, onceMore, RetryLater, withPatience } from '@orangery/app-kit'
import { type Ats, AtsError } from '@orangery/client'
import type { House } from './house.ts'

/** Long enough for somebody to connect again, short enough not to be noticed afterwards. */
const untilConnected = 10 * 60_000

/** For jobs: runs work with the ATS, waits out rate limits, refused keys and the time without a connection. Nothing is lost meanwhile. */
export async function withAts<T>(house: House, work: (ats: Ats) => Promise<T>): Promise<T> {
  try {
    return await withPatience(house.connection, async () => work(await house.connection.ats()))
  } catch (error) {
    if (error instanceof RetryLater && typeof error.when === 'number') throw new RetryLater(spread(error.when), error.message)
    if (error instanceof DomainError && error.code === 'not-connected') throw new RetryLater(untilConnected, error.message)
    throw error
  }
}

/** Hundreds of jobs told to wait the same time would come back at once and be refused again. */
function spread(ms: number): number {
  return Math.round(ms * (1 + Math.random()))
}

/** What the ATS has, or undefined when it has no such thing. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof AtsError && error.kind === 'not-found') return undefined
    throw error
  }
}

/** For routes: the ATS now, its refusals in words for a person. Throws DomainError. */
export async function askAts<T>(house: House, work: (ats: Ats) => Promise<T>): Promise<T> {
  try {
    return await onceMore(async () => work(await house.connection.ats()))
  } catch (error) {
    if (error instanceof AtsError) throw inWords(error)
    throw error
  }
}

export function inWords(error: AtsError): DomainError {
  const cause = { cause: error }
  switch (error.kind) {
    case 'unauthorized':
      return new DomainError('ats-key', 'The ATS does not know the key any more. Set a new one under Settings > Integrations.', {
        kind: 'conflict',
        ...cause,
      })
    case 'forbidden':
      return new DomainError('ats-permission', error.message, { kind: 'conflict', ...cause })
    case 'not-found':
      return new DomainError('ats-missing', 'The ATS has no such record any more.', { kind: 'not-found', ...cause })
    case 'rate-limited':
      return new DomainError('ats-busy', 'The ATS asks to wait a few seconds. Try again in a moment.', {
        kind: 'unavailable',
        ...cause,
      })
    case 'unavailable':
      return new DomainError('ats-away', 'The ATS does not answer at the moment. Try again in a moment.', {
        kind: 'unavailable',
        ...cause,
      })
    default:
      return new DomainError('ats-refused', error.message, { kind: 'conflict', ...cause })
  }
}
