import {
  listPhone,
  type PhoneMessage as Message,
  readConversation,
  replyFromPhone,
  setUnreachable,
} from '@orangery/contract/simulator'
import { Button, Callout, DateText, LinkedText, Switch, say, Tag, Textarea } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../answer.tsx'
import { call, type Reply, read, refresh } from '../api.ts'
import { fieldErrors, wordsFor } from '../error-words.ts'
import styles from './phone.module.css'

type Conversation = Reply<typeof readConversation>

export function PhoneConversation({ number }: { number: string }) {
  const conversation = useQuery({ ...read(readConversation, { params: { number } }), refetchInterval: 5_000 })
  return (
    <Answer of={conversation} what="The conversation" rows={4}>
      {(data) => <ConversationView conversation={data} />}
    </Answer>
  )
}

function ConversationView({ conversation }: { conversation: Conversation }) {
  const { number, optedOut, messages } = conversation
  return (
    <article className={styles.conversation}>
      <div className={styles.title}>
        <h2>
          <bdi>{number}</bdi>
        </h2>
        {optedOut && <Tag tone="amber">Stopped all SMS</Tag>}
      </div>
      <Reach conversation={conversation} />
      <ol className={styles.messages} aria-label="Messages, oldest first">
        {messages.map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
      </ol>
      <ReplyForm number={number} optedOut={optedOut} />
    </article>
  )
}

function Bubble({ message }: { message: Message }) {
  const { direction, text, delivered, encoding, segments, about, at } = message
  return (
    <li className={styles.message} data-direction={direction} data-lost={!delivered || undefined}>
      <div className={styles.bubble}>
        <LinkedText>{text}</LinkedText>
      </div>
      <p className={styles.facts}>
        {direction === 'in' ? 'Written here' : (about?.app ?? 'Sent')}
        {' · '}
        <DateText at={at} as="short" />
        {direction === 'out' && ` · ${segments} ${segments === 1 ? 'segment' : 'segments'}, ${encoding}`}
        {!delivered && (
          <>
            {' · '}
            <strong>Not delivered</strong>
          </>
        )}
      </p>
    </li>
  )
}

function Reach({ conversation: { number, unreachable } }: { conversation: Conversation }) {
  const change = useMutation({
    mutationFn: (off: boolean) => call(setUnreachable, { params: { number }, body: { unreachable: off } }),
    onSuccess: () => refresh(listPhone, readConversation),
  })
  return (
    <>
      <Switch
        label="Cannot be reached"
        description="What is sent to this number fails, as with a phone that does not exist."
        checked={change.isPending ? change.variables : unreachable}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {change.error && <Callout tone="crimson" live title={wordsFor(change.error).message} />}
    </>
  )
}

function ReplyForm({ number, optedOut }: { number: string; optedOut: boolean }) {
  const [text, setText] = useState('')
  const reply = useMutation({
    mutationFn: (words: string) => call(replyFromPhone, { params: { number }, body: { text: words } }),
    onSuccess: async (_, words) => {
      await refresh(listPhone, readConversation)
      setText((now) => (now === words ? '' : now))
      say('The reply came back')
    },
  })
  const quick = optedOut ? 'START' : 'STOP'
  function submit(event: FormEvent) {
    event.preventDefault()
    reply.mutate(text)
  }
  return (
    <form className={styles.reply} onSubmit={submit} noValidate>
      {reply.error && !fieldErrors(reply.error).text && <Callout tone="crimson" live title={wordsFor(reply.error).message} />}
      <Textarea
        label="Reply as this person"
        rows={2}
        autosize
        maxRows={8}
        maxLength={1600}
        dir="auto"
        value={text}
        error={fieldErrors(reply.error).text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button type="submit" look="ink" busy={reply.isPending} reason={text.trim() === '' ? 'Write something first' : null}>
          Send the reply
        </Button>
        <Button busy={reply.isPending} onClick={() => reply.mutate(quick)}>
          {quick === 'STOP' ? 'Reply STOP' : 'Reply START'}
        </Button>
      </div>
    </form>
  )
}
