import { Button, Callout, CodeBlock, DateText, Dialog, LinkButton, Panel, say } from '@orangery/ui'
import { call, type Reply, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createShareLink, getReport, revokeShareLink } from '../../contract/index.ts'
import { paths } from '../paths.ts'

export type ReportReply = Reply<typeof getReport>

/** The one act of a report's page. */
export function PdfButton({ report }: Pick<ReportReply, 'report'>) {
  if (report.pdf !== 'ready') return <Button reason="The PDF is being made; this takes some seconds">Open PDF report</Button>
  return (
    <LinkButton look="ink" href={paths.pdf(report.id)}>
      Open PDF report
    </LinkButton>
  )
}

export function NewerVersion({ data }: { data: ReportReply }) {
  if (data.report.isLatest) return null
  return (
    <Callout
      tone="amber"
      title="A newer version exists."
      action={
        <LinkButton size="xs" href={paths.report(data.versions.at(-1)?.id ?? data.report.id)}>
          Open it
        </LinkButton>
      }
    />
  )
}

export function Versions({ data }: { data: ReportReply }) {
  if (data.versions.length < 2) return null
  return (
    <p>
      Versions:{' '}
      {data.versions.map((version) => (
        <a
          key={version.id}
          href={paths.report(version.id)}
          aria-current={version.id === data.report.id ? 'page' : undefined}
          style={{ marginInlineEnd: 12 }}
        >
          {version.version}
        </a>
      ))}
    </p>
  )
}

/** Who may open the report without signing in, and until when. */
export function Links({ data }: { data: ReportReply }) {
  const [url, setUrl] = useState<string | null>(null)
  const create = useMutation({
    mutationFn: () => call(createShareLink, { params: { id: data.report.id }, body: {} }),
    onSuccess: async (made) => {
      setUrl(made.url)
      await refresh(getReport)
    },
  })
  const revoke = useMutation({
    mutationFn: (id: number) => call(revokeShareLink, { params: { id } }),
    onSuccess: async () => {
      await refresh(getReport)
      say('The link no longer opens the report')
    },
  })
  const failed = create.error ?? revoke.error
  return (
    <Panel title="Links that open this report without signing in">
      {failed && <Callout tone="crimson" live title={wordsFor(failed).message} />}
      {data.links.map((link) => (
        <p key={link.id}>
          Made by <bdi>{link.createdBy}</bdi> <DateText at={link.createdAt} />,{' '}
          {link.revokedAt ? (
            <>
              revoked <DateText at={link.revokedAt} />
            </>
          ) : (
            <>
              works until <DateText at={link.expiresAt} />{' '}
              <Button size="xs" onClick={() => revoke.mutate(link.id)}>
                Revoke
              </Button>
            </>
          )}
        </p>
      ))}
      <Button busy={create.isPending} onClick={() => create.mutate()}>
        Make a link
      </Button>
      <Dialog open={url !== null} onClose={() => setUrl(null)} title="The link">
        <p>Whoever has it can read the report until it expires. It is shown this once.</p>
        <CodeBlock label="Link to the report" code={url ?? ''} />
      </Dialog>
    </Panel>
  )
}
