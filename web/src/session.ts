import { session } from '@orangery/contract/accounts'
import { machineNow, type Viewer } from '@orangery/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { cache, type Reply, read } from './api.ts'

export type Session = Reply<typeof session>
export type Account = NonNullable<Session['account']>

/** Asked once at the start and kept: signing in or out starts the app anew. */
export const sessionQuery = { ...read(session, {}), staleTime: Number.POSITIVE_INFINITY }

/** When the session was answered, by the machine's clock. */
export function sessionReadAt(): number {
  return cache.getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? machineNow()
}

export function readSession(): Promise<Session> {
  return cache.ensureQueryData(sessionQuery)
}

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** For pages inside the shell, which nobody sees who is not signed in. */
export function useAccount(): Account {
  const { account } = useSession()
  if (!account) throw new Error('A page of the shell was drawn for nobody')
  return account
}

/** How this person reads time. The suite's clock may have been moved, so its distance from the machine's is kept. */
export function viewerOf({ account, now }: Session, readAt: number): Viewer {
  const offset = Date.parse(now) - readAt
  const own = Intl.DateTimeFormat(account?.locale || undefined, { hour: 'numeric' }).resolvedOptions()
  return { zone: account?.timeZone || own.timeZone, hour12: own.hour12 ?? false, now: () => machineNow() + offset }
}
