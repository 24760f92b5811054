import { Button, Callout, Panel, Switch, say } from '@orangery/ui'
import { Answer, call, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getSettings, listRoles, type OrganizationSettings, setSettings, syncJobs } from '../../contract/index.ts'
import { counted } from '../words.tsx'

/** "ATS Sync": whether jobs of the ATS become roles, and "Sync jobs" to read them now. */
export function AtsSync({ connected }: { connected: boolean }) {
  const settings = useQuery(read(getSettings, {}))
  return (
    <Answer of={settings} what="ATS Sync" rows={2}>
      {(data) => <Card settings={data} connected={connected} />}
    </Answer>
  )
}

function Card({ settings, connected }: { settings: OrganizationSettings; connected: boolean }) {
  const turn = useMutation({
    mutationFn: (atsSync: boolean) => call(setSettings, { body: { ...settings, atsSync } }),
    onSuccess: () => refresh(getSettings),
  })
  const sync = useMutation({
    mutationFn: () => call(syncJobs, {}),
    onSuccess: async ({ imported, known }) => {
      await refresh(listRoles)
      say(imported === 0 ? `Nothing new: ${counted(known, 'open job')} known already` : `Imported ${counted(imported, 'job')}`)
    },
  })
  const error = turn.error ?? sync.error
  const whyNot = !settings.atsSync ? 'Turn ATS Sync on first' : connected ? null : 'Connect Greenhouse first'
  return (
    <Panel title="ATS Sync">
      {error && <Callout tone="crimson" live title={wordsFor(error).message} />}
      <div className={formStyles.stack} style={{ gap: 12 }}>
        <Switch
          label="Import jobs of the ATS as roles"
          description="A role appears when somebody applies for a job, or moves in it, that no role knows. Stages are tied by hand afterwards. Confidential jobs are never imported."
          checked={settings.atsSync}
          disabled={turn.isPending}
          onChange={(event) => turn.mutate(event.currentTarget.checked)}
        />
        <div className={formStyles.acts}>
          <Button reason={whyNot} busy={sync.isPending} onClick={() => sync.mutate()}>
            Sync jobs
          </Button>
        </div>
      </div>
    </Panel>
  )
}
