import { Button, Callout, CodeBlock, ConfirmDialog, DateText, Dialog, Panel, say, Tag } from '@orangery/ui'
import { Answer, call, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getPush, issuePushKey, type PushIntegration, revokePushKey } from '../../contract/index.ts'

const changed = () => refresh(getPush)

/** "Send from ATS (Push Integration)": the key and the four addresses by which an ATS sends tests itself. For admins alone. */
export function Push() {
  const push = useQuery(read(getPush, {}))
  return (
    <Answer of={push} what="The push integration" rows={2}>
      {(data) => <Card push={data} />}
    </Answer>
  )
}

function Card({ push }: { push: PushIntegration }) {
  const [asked, setAsked] = useState<'replace' | 'revoke' | null>(null)
  const [key, setKey] = useState<string | null>(null)
  const issue = useMutation({
    mutationFn: () => call(issuePushKey, {}),
    onSuccess: (reply) => setKey(reply.key),
    onSettled: async () => {
      setAsked(null)
      await changed()
    },
  })
  const revoke = useMutation({
    mutationFn: () => call(revokePushKey, {}),
    onSuccess: () => say('The ATS can send nothing any more'),
    onSettled: async () => {
      setAsked(null)
      await changed()
    },
  })
  const error = issue.error ?? revoke.error
  const isOn = push.issuedAt !== null
  return (
    <Panel
      title="Send from ATS (Push Integration)"
      aside={isOn ? <Tag tone="leaf">Key issued</Tag> : <Tag tone="neutral">Off</Tag>}
    >
      {error && <Callout tone="crimson" live title={wordsFor(error).message} />}
      <p style={{ marginBlockStart: 0 }}>
        Recruiters press “Send Test” on a candidate in the ATS, and HiPeople invites. Score, status and a link to the report go
        back. It works beside the pull integration, and without it.
      </p>
      {isOn && (
        <p className={formStyles.quiet}>
          Key made by {push.issuedBy} {push.issuedAt && <DateText at={push.issuedAt} />}.{' '}
          {push.lastCalledAt ? (
            <>
              The ATS last called <DateText at={push.lastCalledAt} as="recent" />.
            </>
          ) : (
            'The ATS has not called yet.'
          )}
        </p>
      )}
      {push.lastError && (
        <Callout tone="amber" title="The ATS could not read an answer of HiPeople.">
          {push.lastError.text} (<DateText at={push.lastError.at} />)
        </Callout>
      )}
      {isOn && (
        <div className={formStyles.stack} style={{ gap: 8, marginBlockEnd: 12 }}>
          {push.urls.map(({ name, url }) => (
            <div key={name}>
              <span className={formStyles.quiet}>{name}</span>
              <CodeBlock label={name} code={url} />
            </div>
          ))}
        </div>
      )}
      <div className={formStyles.acts}>
        {isOn ? (
          <Button onClick={() => setAsked('replace')}>Replace the key</Button>
        ) : (
          <Button look="ink" busy={issue.isPending} onClick={() => issue.mutate()}>
            Make a key
          </Button>
        )}
        {isOn && <Button onClick={() => setAsked('revoke')}>Withdraw the key</Button>}
      </div>
      <Dialog open={key !== null} onClose={() => setKey(null)} title="The key for the ATS">
        <p style={{ marginBlockStart: 0 }}>
          It is shown this one time. In the ATS: Configure › Assessment partners, with the four addresses of this card.
        </p>
        {key && <CodeBlock label="Key" code={key} />}
        <div className={formStyles.acts}>
          <Button look="ink" onClick={() => setKey(null)}>
            Done
          </Button>
        </div>
      </Dialog>
      <ConfirmDialog
        open={asked === 'replace'}
        onClose={() => setAsked(null)}
        title="Replace the key?"
        verb="Replace the key"
        busy={issue.isPending}
        onConfirm={() => issue.mutate()}
      >
        The ATS can send nothing until the new key is entered there.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'revoke'}
        onClose={() => setAsked(null)}
        title="Withdraw the key?"
        verb="Withdraw the key"
        destroys
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      >
        Checks that were sent go on, and are not marked as completed in the ATS.
      </ConfirmDialog>
    </Panel>
  )
}
