import { bounceMessage, listMailbox, readMailboxMessage, replyToMessage } from '@orangery/contract/simulator'
import { Button, Callout, CodeBlock, DateText, Dialog, Facts, LinkedText, Switch, say, Textarea } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../answer.tsx'
import { call, type Reply, read, refresh } from '../api.ts'
import { fieldErrors, wordsFor } from '../error-words.ts'
import styles from './mailbox.module.css'
import { MailOutcome } from './mailbox.tsx'

type Message = Reply<typeof readMailboxMessage>

export function MailMessage({ id }: { id: number }) {
  const message = useQuery(read(readMailboxMessage, { params: { id } }))
  return (
    <Answer of={message} what="The message" rows={4}>
      {(data) => <MessageView message={data} />}
    </Answer>
  )
}

function MessageView({ message }: { message: Message }) {
  return (
    <article className={styles.message}>
      <h2 dir="auto">{message.subject || 'Without a subject'}</h2>
      <Facts
        of={[
          ['From', message.from],
          ['To', message.to],
          ['Reply to', message.replyTo],
          ['Time', <DateText key="at" at={message.at} as="full" />],
          ['Outcome', <MailOutcome key="outcome" row={message} />],
          ['Sent by', message.about && `${message.about.app}, about ${message.about.ref}`],
        ]}
      />
      <div className={styles.text}>
        <LinkedText>{message.text}</LinkedText>
      </div>
      {message.direction === 'out' && <Simulate message={message} />}
      <details className={styles.raw}>
        <summary>Headers</summary>
        <CodeBlock
          label="headers"
          code={Object.entries(message.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
        />
      </details>
    </article>
  )
}

/** What a real mail server or reader would do with it; both come back through the suite's own listener. */
function Simulate({ message }: { message: Message }) {
  const [replies, setReplies] = useState(false)
  const bounce = useMutation({
    mutationFn: (severity: 'hard' | 'soft') => call(bounceMessage, { params: { id: message.id }, body: { severity } }),
    onSuccess: async () => {
      await refresh(listMailbox, readMailboxMessage)
      say('The bounce came back')
    },
  })
  return (
    <div className={styles.message}>
      <div className={styles.acts}>
        <Button onClick={() => setReplies(true)}>Reply as the reader</Button>
        <Button busy={bounce.isPending} onClick={() => bounce.mutate('hard')}>
          Bounce for good
        </Button>
        <Button look="quiet" busy={bounce.isPending} onClick={() => bounce.mutate('soft')}>
          Bounce for now
        </Button>
      </div>
      {bounce.error && <Callout tone="crimson" live title={wordsFor(bounce.error).message} />}
      {replies && <ReplyDialog message={message} onClose={() => setReplies(false)} />}
    </div>
  )
}

function ReplyDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const [text, setText] = useState('')
  const [outOfOffice, setOutOfOffice] = useState(false)
  const reply = useMutation({
    mutationFn: () => call(replyToMessage, { params: { id: message.id }, body: { text, outOfOffice } }),
    onSuccess: async () => {
      await refresh(listMailbox, readMailboxMessage)
      onClose()
      say('The reply came back')
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    reply.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Reply as ${message.to}`}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="reply" busy={reply.isPending}>
            Send the reply
          </Button>
        </>
      }
    >
      <form id="reply" className={styles.message} onSubmit={submit} noValidate>
        {reply.error && !fieldErrors(reply.error).text && <Callout tone="crimson" live title={wordsFor(reply.error).message} />}
        <Textarea
          label="Text"
          rows={6}
          dir="auto"
          autoFocus
          value={text}
          error={fieldErrors(reply.error).text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Switch
          label="Out of office"
          description="As the mail server would answer by itself, not as a person."
          checked={outOfOffice}
          onChange={(event) => setOutOfOffice(event.currentTarget.checked)}
        />
      </form>
    </Dialog>
  )
}
