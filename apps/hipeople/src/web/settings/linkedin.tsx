import {
  Button,
  Callout,
  CodeBlock,
  ConfirmDialog,
  DateText,
  Dialog,
  Panel,
  PasswordInput,
  say,
  Tag,
  TextInput,
} from '@orangery/ui'
import { Answer, call, fieldErrors, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  getLinkedin,
  type LinkedinIntegration,
  removeLinkedin,
  setLinkedin,
  useLinkedinSimulator as simulatorRoute,
  testLinkedin,
} from '../../contract/index.ts'

const changed = () => refresh(getLinkedin)

/** "LinkedIn verification": whether referees are offered to verify, and the application at LinkedIn that it takes. For admins alone. */
export function Linkedin() {
  const linkedin = useQuery(read(getLinkedin, {}))
  return (
    <Answer of={linkedin} what="LinkedIn verification" rows={2}>
      {(data) => <Card linkedin={data} />}
    </Answer>
  )
}

function Card({ linkedin }: { linkedin: LinkedinIntegration }) {
  const [open, setOpen] = useState<'set' | 'remove' | null>(null)
  const work = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: async () => {
      setOpen(null)
      await changed()
    },
  })
  const { state, test } = linkedin
  const isOn = state !== 'none'
  return (
    <Panel title="LinkedIn verification" aside={<StateTag state={state} />}>
      {work.error && <Callout tone="crimson" live title={wordsFor(work.error).message} />}
      <p style={{ marginBlockStart: 0 }}>
        {isOn
          ? 'Referees may sign in at LinkedIn before they answer, or continue without verifying. The report says which.'
          : 'Let referees show who they are by signing in at LinkedIn. Until it is set, they continue without verifying.'}
      </p>
      {isOn && (
        <p className={formStyles.quiet}>
          {state === 'simulator' ? 'The built-in simulator believes whatever is typed. Set' : `Client ID ${linkedin.clientId}, set`}
          {linkedin.setBy && ` by ${linkedin.setBy}`}
          {linkedin.setAt && (
            <>
              {' '}
              <DateText at={linkedin.setAt} />
            </>
          )}
          .
        </p>
      )}
      {test && (
        <Callout tone={test.ok ? 'leaf' : 'crimson'} live title={test.text}>
          Tested <DateText at={test.at} />.
        </Callout>
      )}
      <div className={formStyles.acts}>
        <Button look={isOn ? 'default' : 'ink'} onClick={() => setOpen('set')}>
          {state === 'linkedin' ? 'Change' : 'Set up LinkedIn'}
        </Button>
        {linkedin.simulatorOffered && state !== 'simulator' && (
          <Button
            busy={work.isPending}
            onClick={() => work.mutate(() => call(simulatorRoute, {}), { onSuccess: () => say('Referees meet the simulator') })}
          >
            Use the built-in simulator
          </Button>
        )}
        {isOn && (
          <Button busy={work.isPending} onClick={() => work.mutate(() => call(testLinkedin, {}))}>
            Test
          </Button>
        )}
        {isOn && <Button onClick={() => setOpen('remove')}>Remove</Button>}
      </div>
      {open === 'set' && <SetUp linkedin={linkedin} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        open={open === 'remove'}
        onClose={() => setOpen(null)}
        title="Remove LinkedIn verification?"
        verb="Remove"
        busy={work.isPending}
        onConfirm={() => work.mutate(() => call(removeLinkedin, {}))}
      >
        Referees are no longer offered to verify, and the Client secret is forgotten. Who has verified stays verified.
      </ConfirmDialog>
    </Panel>
  )
}

function StateTag({ state }: { state: LinkedinIntegration['state'] }) {
  if (state === 'linkedin') return <Tag tone="leaf">On</Tag>
  return state === 'simulator' ? <Tag tone="amber">On, simulated</Tag> : <Tag tone="outline">Off</Tag>
}

function SetUp({ linkedin, onClose }: { linkedin: LinkedinIntegration; onClose: () => void }) {
  const [form, setForm] = useState({
    clientId: linkedin.state === 'linkedin' ? (linkedin.clientId ?? '') : '',
    clientSecret: '',
  })
  const save = useMutation({
    mutationFn: () => call(setLinkedin, { body: form }),
    onSuccess: async () => {
      await changed()
      say('Saved. Test asks LinkedIn whether it knows this client')
      onClose()
    },
  })
  const wrong = fieldErrors(save.error)
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Set up LinkedIn"
      width={620}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="set-linkedin" busy={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id="set-linkedin" className={formStyles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <p style={{ margin: 0 }}>
          In LinkedIn’s Developer Portal make an application, request the product “Sign In with LinkedIn using OpenID Connect”, and
          enter this as its authorized redirect URL, letter for letter:
        </p>
        <CodeBlock label="Redirect URL" code={linkedin.redirectUrl} />
        <TextInput
          label="Client ID"
          autoComplete="off"
          value={form.clientId}
          error={wrong.clientId}
          onChange={(event) => setForm({ ...form, clientId: event.currentTarget.value })}
        />
        <PasswordInput
          label="Client secret"
          autoComplete="off"
          value={form.clientSecret}
          error={wrong.clientSecret}
          description="Kept encrypted, and never shown again."
          onChange={(event) => setForm({ ...form, clientSecret: event.currentTarget.value })}
        />
      </form>
    </Dialog>
  )
}
