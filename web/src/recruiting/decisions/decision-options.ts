import { decisionOptions } from '@orangery/contract/recruiting'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'

/** Rejection reasons, close reasons and openings, as the application's job has them. */
export function useDecisionOptions(applicationId: number | undefined) {
  return useQuery({
    ...read(decisionOptions, { params: { id: applicationId ?? 0 } }),
    enabled: applicationId !== undefined,
    staleTime: 60_000,
  })
}
