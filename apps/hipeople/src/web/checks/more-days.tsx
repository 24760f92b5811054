import { Button, Callout, say } from '@orangery/ui'
import { call, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { extendRequest, type Request } from '../../contract/index.ts'
import { changed } from './changed.ts'

/** A candidate who needs longer to name referees, in their words, with the answer beside it. */
export function MoreDays({ check }: { check: Request }) {
  const give = useMutation({
    mutationFn: () => call(extendRequest, { params: { id: check.id }, body: { days: 7 } }),
    onSuccess: () => say('Seven more days'),
    onSettled: changed,
  })
  if (check.timeWish === null || check.module !== 'reference-check') return null
  return (
    <Callout
      tone="amber"
      live={give.error !== null}
      title={
        give.error ? (
          wordsFor(give.error).message
        ) : (
          <>
            <bdi>{check.candidateName}</bdi> asks for more time.
          </>
        )
      }
      action={
        <Button size="xs" busy={give.isPending} onClick={() => give.mutate()}>
          Give 7 more days
        </Button>
      }
    >
      <span dir="auto">{check.timeWish}</span>
    </Callout>
  )
}
