import { askPartnerTests } from '@orangery/contract/recruiting'
import { Callout } from '@orangery/ui'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { call, type Reply } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'

type Offered = Reply<typeof askPartnerTests>

/** What a partner offers; asked only when somebody wants to know, since it calls them. */
export function useOfferedTests(partnerId: number | undefined, enabled = false): UseQueryResult<Offered> {
  return useQuery({
    queryKey: [askPartnerTests.id, partnerId ?? 0] as const,
    queryFn: ({ signal }) => call(askPartnerTests, { params: { id: partnerId ?? 0 } }, signal),
    enabled: enabled && partnerId !== undefined,
    retry: false,
    staleTime: 60_000,
  })
}

const shownAtMost = 12

/** How the last look went, with the tests by name. */
export function OfferedTests({ of, partner }: { of: UseQueryResult<Offered>; partner: string }) {
  const problem = of.error ? wordsFor(of.error).message : of.data?.problem
  if (problem) return <Callout tone="crimson" live title={problem} />
  const tests = of.data?.tests
  if (!tests) return null
  if (tests.length === 0)
    return (
      <Callout tone="amber" live title={`${partner} answers, but offers no tests to this key`}>
        Make one with them, then test the connection again.
      </Callout>
    )
  const rest = tests.length - shownAtMost
  return (
    <Callout tone="leaf" live title={`${partner} answers with ${tests.length === 1 ? '1 test' : `${tests.length} tests`}`}>
      {tests
        .slice(0, shownAtMost)
        .map(({ name }) => name)
        .join(', ')}
      {rest > 0 && ` and ${rest} more`}
    </Callout>
  )
}
