import {
  Button,
  Callout,
  CodeBlock,
  ConfirmDialog,
  DateText,
  Dialog,
  IconButton,
  PageBar,
  PageBody,
  PageHeader,
  Panel,
  Tag,
} from '@orangery/ui'
import { Answer, call, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { IconQuestionMark } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { disconnect, getChecks, getHookDetails, getIntegration, type Integration, rotateSecret } from '../../contract/index.ts'
import { AtsSync } from './ats-sync.tsx'
import { Linkedin } from './linkedin.tsx'
import { Push } from './push.tsx'
import { SetKey } from './set-key.tsx'
import { Checklist } from './troubleshooting.tsx'

export const connectionChanged = () => refresh(getIntegration, getChecks, getHookDetails)

/** Settings > Integrations: "Automate in HiPeople (Pull Integration)" with Greenhouse. */
export function Page() {
  const integration = useQuery(read(getIntegration, {}))
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Integrations' }]} />
      <PageHeader title="Integrations" />
      <div className={formStyles.stack} style={{ maxInlineSize: 720, gap: 20 }}>
        <Answer of={integration} what="The integration" rows={3}>
          {(data) => <Greenhouse integration={data} />}
        </Answer>
        {integration.data && <AtsSync connected={integration.data.state === 'active'} />}
        <Push />
        <Linkedin />
        <Checklist />
      </div>
    </PageBody>
  )
}

function Greenhouse({ integration }: { integration: Integration }) {
  const [open, setOpen] = useState<'key' | 'details' | 'disconnect' | null>(null)
  const leave = useMutation({
    mutationFn: () => call(disconnect, {}),
    onSettled: async () => {
      setOpen(null)
      await connectionChanged()
    },
  })
  const active = integration.state !== 'none'
  return (
    <Panel title="Automate in HiPeople (Pull Integration)">
      {leave.error && <Callout tone="crimson" live title={wordsFor(leave.error).message} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <Button look={active ? 'default' : 'ink'} onClick={() => setOpen('key')}>
          Greenhouse
        </Button>
        {integration.state === 'active' && <Tag tone="leaf">Active</Tag>}
        {integration.state === 'broken' && <Tag tone="crimson">The ATS refuses the key</Tag>}
        {integration.connectedAt && (
          <span>
            connected <DateText at={integration.connectedAt} />
            {integration.connectedBy && ` by ${integration.connectedBy}`}, notes as user {integration.actingUserId}
          </span>
        )}
        {active && (
          <IconButton
            label="Endpoint URL and Secret key"
            framed
            icon={<IconQuestionMark size={15} />}
            onClick={() => setOpen('details')}
          />
        )}
        {active && <Button onClick={() => setOpen('disconnect')}>Disconnect</Button>}
      </div>
      {integration.failure && (
        <Callout
          tone="crimson"
          title={`Since ${new Date(integration.failure.at).toLocaleString('en-GB')} the ATS refuses the key: ${integration.failure.reason}`}
        >
          {integration.waitingWrites > 0 &&
            `${integration.waitingWrites} notes wait and are written as soon as the key works again. `}
          Set a new key under Greenhouse.
        </Callout>
      )}
      {open === 'key' && <SetKey onClose={() => setOpen(null)} actingUserId={integration.actingUserId} />}
      {open === 'details' && <HookDetails onClose={() => setOpen(null)} />}
      <ConfirmDialog
        open={open === 'disconnect'}
        onClose={() => setOpen(null)}
        title="Disconnect Greenhouse?"
        verb="Disconnect"
        busy={leave.isPending}
        onConfirm={() => leave.mutate()}
      >
        Moves no longer invite anybody, and nothing is written into the feed. What was collected is kept.
      </ConfirmDialog>
    </Panel>
  )
}

/** What the "?" of an active integration shows, to copy into the web hooks. */
function HookDetails({ onClose }: { onClose: () => void }) {
  const details = useQuery(read(getHookDetails, {}))
  const rotate = useMutation({ mutationFn: () => call(rotateSecret, {}), onSettled: connectionChanged })
  return (
    <Dialog open onClose={onClose} title="Endpoint URL and Secret key" width={620}>
      <Answer of={details} what="The details" rows={3}>
        {(data) => (
          <div className={formStyles.stack}>
            <p>Create these web hooks in Greenhouse Recruiting, all with this URL and key:</p>
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {data.hooks.map((hook) => (
                <li key={hook.name}>
                  <strong>{hook.name}</strong>, When: {hook.when}
                </li>
              ))}
            </ul>
            <CodeBlock label="Endpoint URL" code={data.endpointUrl} />
            <CodeBlock label="Secret key" code={data.secretKey} />
            {rotate.error && <Callout tone="crimson" live title={wordsFor(rotate.error).message} />}
            {rotate.data && (
              <Callout
                tone="amber"
                title="The new key is shown above. Paste it into all four web hooks; the old one is taken for one more day."
              />
            )}
            <div>
              <Button busy={rotate.isPending} onClick={() => rotate.mutate()}>
                Rotate the Secret key
              </Button>
            </div>
          </div>
        )}
      </Answer>
    </Dialog>
  )
}
