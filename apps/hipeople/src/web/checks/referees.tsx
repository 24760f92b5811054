import { Button, Callout, say } from '@orangery/ui'
import { call, formStyles, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { inviteApplication, type Request, relationshipLabels } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { counted } from '../words.tsx'
import { changed } from './changed.ts'
import { RefereeCard } from './referee-card.tsx'

/** Whom the candidate named, how many were wanted, and what each answered. */
export function Referees({ check }: { check: Request }) {
  return (
    <section aria-label="Referees" className={formStyles.stack}>
      <h2>Referees</h2>
      <p className={formStyles.quiet}>
        {counted(check.wanted, 'referee')} wanted, at least {counted(check.minimum, 'answer')} needed.{' '}
        {check.kinds.map((kind) => `${relationshipLabels[kind.kind].label}: ${kind.named} of ${kind.count} named`).join(' · ')}
      </p>
      {check.fewerReason && (
        <Callout tone="neutral" title="The candidate named fewer than asked.">
          <span dir="auto">{check.fewerReason}</span>
        </Callout>
      )}
      {check.referees.map((referee) => (
        <RefereeCard key={referee.id} referee={referee} check={check} />
      ))}
      {check.referees.length === 0 && <NoReferees check={check} />}
    </section>
  )
}

/** Why nobody stands here: not named yet, or named for another job whose references serve here too. */
function NoReferees({ check }: { check: Request }) {
  const { reusedFrom } = check
  const ask = useMutation({
    mutationFn: () => call(inviteApplication, { params: { id: check.roleId }, body: { applicationId: check.applicationId } }),
    onSuccess: () => say(`${check.candidateName} is asked for new references`),
    onSettled: changed,
  })
  if (!reusedFrom) return <p>The candidate has not named anybody yet.</p>
  const job = <bdi>{reusedFrom.jobName}</bdi>
  return (
    <Callout
      tone={ask.error ? 'crimson' : 'neutral'}
      live={ask.error !== null}
      title={
        ask.error ? (
          wordsFor(ask.error).message
        ) : reusedFrom.completedAt ? (
          <>The references given for {job} serve here too.</>
        ) : (
          <>References are being asked for {job}, and will serve here too.</>
        )
      }
      action={
        <Button size="xs" busy={ask.isPending} onClick={() => ask.mutate()}>
          Ask for new references
        </Button>
      }
    >
      Nobody is asked the same twice. {reusedFrom.requestId && <a href={paths.check(reusedFrom.requestId)}>Open that check</a>}
    </Callout>
  )
}
