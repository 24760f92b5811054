import { me } from '@orangery/contract/recruiting'
import { useQuery } from '@tanstack/react-query'
import { type Reply, read } from '../api.ts'
import { useAccount } from '../session.ts'

export type Me = Reply<typeof me>

/** What the person may do in Recruiting and the counts of its navigation; undefined until known, or without a role there. */
export function useMe(): Me | undefined {
  const { roles } = useAccount()
  return useQuery({ ...read(me, {}), enabled: roles.recruiting !== undefined, staleTime: 15_000 }).data
}
