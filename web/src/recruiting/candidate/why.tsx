import { whyCandidate } from '@orangery/contract/recruiting'
import { CopyIconButton, DateText, Dot, Empty, PersonName } from '@orangery/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Answer } from '../../answer.tsx'
import { call, type Reply } from '../../api.ts'
import { More } from '../../more.tsx'
import { paths } from '../../paths.ts'
import { useMe } from '../../shell/use-me.ts'
import styles from './candidate.module.css'

type Fact = Reply<typeof whyCandidate>['rows'][number]

const dots = { delivered: 'ok', waiting: 'waiting', exhausted: 'failed', dropped: 'none' } as const
const dotOf = (state: string) => dots[state as keyof typeof dots] ?? 'none'

/** Why did this happen, or not? The facts of the ledger, whom they were told to, and why nobody was told. */
export function Why({ candidateId }: { candidateId: number }) {
  const facts = useInfiniteQuery({
    queryKey: [whyCandidate.id, candidateId] as const,
    queryFn: ({ pageParam, signal }) => call(whyCandidate, { params: { id: candidateId }, query: { after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const rows = facts.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-label="Why?">
      <Answer of={facts} what="The ledger" rows={5}>
        {() =>
          rows.length > 0 ? (
            <>
              {rows.map((fact) => (
                <FactEntry key={fact.eventId} fact={fact} />
              ))}
              <More of={facts} noun="facts" />
            </>
          ) : (
            <Empty title="Nothing was recorded yet">
              Every change leaves a fact here, with whom it was told to and what came back.
            </Empty>
          )
        }
      </Answer>
    </section>
  )
}

function FactEntry({ fact }: { fact: Fact }) {
  const mayOpen = useMe()?.permissions.includes('web-hooks') ?? false
  return (
    <article className={styles.fact} aria-label={fact.when}>
      <p>
        <strong>{fact.when}</strong>, <DateText at={fact.at} as="log" />, by{' '}
        {fact.actor ? <PersonName name={fact.actor} /> : 'the system'}
      </p>
      {fact.deliveries.length > 0 ? (
        <ul className={styles.deliveries}>
          {fact.deliveries.map((delivery) => (
            <li key={delivery.id}>
              <Dot kind={dotOf(delivery.state)} />
              {mayOpen ? <a href={paths.webHookLog({ delivery: delivery.id })}>{delivery.hook}</a> : delivery.hook}
              <span className={styles.quiet}>
                {delivery.state}
                {delivery.lastStatus !== null && `, answered ${delivery.lastStatus}`}
                {delivery.attempts > 1 && `, ${delivery.attempts} attempts`}
                {delivery.note && `. ${delivery.note}`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{fact.skipped ?? 'Nobody listens for this.'}</p>
      )}
      <p className={styles.quiet}>
        Trace <code>{fact.trace}</code> <CopyIconButton text={fact.trace} label="Copy the trace" />
      </p>
    </article>
  )
}
