import { getDelivery, listDeliveries, redeliver } from '@orangery/contract/recruiting'
import { Button, Callout, ChoiceChips, CodeBlock, DateText, Dot, Facts, LinkButton, PersonName, say } from '@orangery/ui'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'
import styles from './web-hook-log.module.css'
import { DeliveryCode } from './web-hook-log.tsx'

type Delivery = Reply<typeof getDelivery>
type Attempt = Delivery['attemptList'][number]

export function DeliveryDetail({ id }: { id: number }) {
  const delivery = useQuery({ ...read(getDelivery, { params: { id } }), refetchInterval: 15_000 })
  return (
    <Answer of={delivery} what="The delivery" rows={6}>
      {(data) => <Detail delivery={data} />}
    </Answer>
  )
}

function Detail({ delivery }: { delivery: Delivery }) {
  const [part, setPart] = useState<'request' | 'response' | 'why'>('request')
  const again = useMutation({
    mutationFn: () => call(redeliver, { params: { id: delivery.id } }),
    onSuccess: async () => {
      await refresh(getDelivery, listDeliveries)
      say('Sent again, with the same body and a fresh signature')
    },
  })
  return (
    <article className={styles.delivery}>
      <header className={styles.title}>
        <div>
          <h2>
            <DeliveryCode row={delivery} /> <bdi>{delivery.hook}</bdi>
          </h2>
          <p className={styles.quiet}>
            <code>{delivery.eventId}</code>
          </p>
          <p className={styles.quiet}>
            {delivery.when} · <Subject delivery={delivery} />
          </p>
        </div>
        <Button look="ink" icon={<IconRefresh size={15} />} busy={again.isPending} onClick={() => again.mutate()}>
          Redeliver
        </Button>
      </header>
      {again.error && (
        <Callout tone="crimson" live title="It was not sent again">
          {wordsFor(again.error).message}
        </Callout>
      )}
      {delivery.advice && <Advice delivery={delivery} advice={delivery.advice} />}
      {delivery.note && <Callout tone="neutral" title={delivery.note} />}
      <section aria-label="Attempts">
        <h3>Attempts</h3>
        <Attempts delivery={delivery} />
      </section>
      <section aria-label="What was sent and answered">
        <ChoiceChips
          label="Part"
          options={[
            { value: 'request', label: 'Request' },
            { value: 'response', label: 'Response' },
            { value: 'why', label: 'Why was this sent?' },
          ]}
          value={part}
          onChange={setPart}
        />
        {part === 'request' && <Request delivery={delivery} />}
        {part === 'response' && <Response delivery={delivery} />}
        {part === 'why' && <Reason delivery={delivery} />}
      </section>
    </article>
  )
}

function Subject({ delivery: { subject, about } }: { delivery: Delivery }) {
  const name = <PersonName name={about} />
  if (subject.kind === 'candidate' && subject.id !== null) return <a href={paths.candidate(subject.id)}>{name}</a>
  if (subject.kind === 'job' && subject.id !== null) return <a href={paths.job(subject.id)}>{name}</a>
  return name
}

const advised = { 'set-secret': 'Set secret', enable: 'Enable', 'edit-url': 'Edit the URL' } as const

/** What went wrong in plain words, and the place to mend it. */
function Advice({ delivery, advice }: { delivery: Delivery; advice: NonNullable<Delivery['advice']> }) {
  const act = advice.act in advised ? advised[advice.act as keyof typeof advised] : null
  return (
    <Callout
      tone="crimson"
      title={advice.title}
      action={
        act && (
          <LinkButton size="xs" href={paths.webHook(delivery.hookId)}>
            {act}
          </LinkButton>
        )
      }
    >
      {advice.text}
    </Callout>
  )
}

function Attempts({ delivery }: { delivery: Delivery }) {
  const { attemptList, nextAttempts } = delivery
  return (
    <ol className={styles.attempts}>
      {attemptList.map((attempt) => (
        <li key={attempt.at}>
          <Dot
            kind={succeeded(attempt, delivery) ? 'ok' : 'failed'}
            label={succeeded(attempt, delivery) ? 'Delivered' : 'Failed'}
          />
          <DateText at={attempt.at} as="log" />
          <span>
            {attempt.status ?? attempt.error ?? 'No answer'}
            {attempt.requestedBy && `, redelivered by ${attempt.requestedBy}`}
          </span>
          <span>{attempt.durationMs.toLocaleString('en')} ms</span>
        </li>
      ))}
      {nextAttempts.map((at, place) => (
        <li key={at}>
          <Dot kind={place === 0 ? 'here' : 'none'} />
          <DateText at={at} as="log" />
          <span>{place === 0 ? <strong>Next attempt</strong> : 'then'}</span>
          <span />
        </li>
      ))}
      {nextAttempts.length > 0 && (
        <li>
          <Dot kind="none" />
          <span className={styles.quiet}>after that</span>
          <span className={styles.quiet}>the error recipient is mailed</span>
          <span />
        </li>
      )}
      {attemptList.length === 0 && nextAttempts.length === 0 && <li className={styles.quiet}>None was made.</li>}
    </ol>
  )
}

const succeeded = (attempt: Attempt, delivery: Delivery) =>
  delivery.state === 'delivered' && attempt.status === delivery.status && attempt.status !== null && attempt.status < 300

function Request({ delivery }: { delivery: Delivery }) {
  const last = delivery.attemptList.at(-1)
  return (
    <div className={styles.part}>
      <Facts
        of={[
          ['POST', last?.endpointUrl ?? delivery.endpointUrl],
          ['Greenhouse-Event-ID', delivery.eventId],
          ['Signature', last?.signature ?? null],
          ['Secret key', '•••••••• never shown again'],
          ...Object.entries(delivery.request.headers)
            .filter(([name]) => !/^(greenhouse-event-id|signature)$/i.test(name))
            .map(([name, value]) => [name, value] as const),
        ]}
      />
      <CodeBlock json code={delivery.request.body} label="body of the request" />
    </div>
  )
}

function Response({ delivery }: { delivery: Delivery }) {
  const answered = delivery.attemptList.filter(({ response, error }) => response !== null || error !== null)
  if (answered.length === 0) return <p className={styles.part}>Nothing was answered yet.</p>
  return (
    <div className={styles.part}>
      {answered.toReversed().map((attempt) => (
        <div key={attempt.at} className={styles.part}>
          <p>
            <DateText at={attempt.at} as="log" />: {attempt.status ?? 'no answer'}
            {attempt.error && `, ${attempt.error}`}
          </p>
          {attempt.response !== null && (
            <CodeBlock
              json={/^\s*[{[]/.test(attempt.response)}
              code={attempt.response}
              label={`answer of attempt ${attempt.number ?? 'by hand'}`}
            />
          )}
        </div>
      ))}
    </div>
  )
}

function Reason({ delivery: { why, subject, trace, overtookId, overtakenById } }: { delivery: Delivery }) {
  return (
    <div className={styles.part}>
      <Facts
        of={[
          ['Fact', why?.fact ?? 'A ping, when the hook was saved'],
          ['At', why ? <DateText key="at" at={why.at} as="full" /> : null],
          ['By', why?.actor ?? null],
          ['Trace', trace],
          [
            'Overtook',
            overtookId === null ? null : (
              <a key="over" href={paths.webHookLog({ delivery: overtookId })}>
                Delivery {overtookId}
              </a>
            ),
          ],
          [
            'Overtaken by',
            overtakenById === null ? null : (
              <a key="by" href={paths.webHookLog({ delivery: overtakenById })}>
                Delivery {overtakenById}
              </a>
            ),
          ],
        ]}
      />
      {subject.kind === 'candidate' && subject.id !== null && (
        <p>
          <a href={paths.candidate(subject.id, { tab: 'why' })}>All facts about this candidate</a>
        </p>
      )}
    </div>
  )
}
