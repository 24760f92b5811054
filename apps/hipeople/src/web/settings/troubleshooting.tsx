import { Button, Callout, Dot, PageBar, PageBody, PageHeader, Panel } from '@orangery/ui'
import { Answer, formStyles, read } from '@orangery/web-kit'
import { useQuery } from '@tanstack/react-query'
import { type Check, getChecks } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { counted, Told } from '../words.tsx'

const dots = { ok: 'ok', waiting: 'waiting', failed: 'failed' } as const

/** A look asks the ATS a dozen times, and the key has 50 calls in 10 seconds. */
const lookEveryMs = 60_000

/** The preflight in words: what was looked at, how it stands, and the fix. */
export function Page() {
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Troubleshooting' }]} />
      <PageHeader title="Troubleshooting" meta={['Key, permissions, acting user, web hooks and ties, looked at every minute']} />
      <div className={formStyles.stack} style={{ maxInlineSize: 720 }}>
        <Checklist />
        <Panel title="Still stuck?">
          <p>
            <a href={paths.why()}>Why no invite?</a> tells what was decided about one candidate. The support team is at{' '}
            <a href="mailto:support@hipeople.io">support@hipeople.io</a>.
          </p>
        </Panel>
      </div>
    </PageBody>
  )
}

export function Checklist() {
  const checks = useQuery({ ...read(getChecks, {}), refetchInterval: lookEveryMs })
  return (
    <Answer of={checks} what="The checklist" rows={6}>
      {(data) => (
        <>
          <Verdict checks={data.checks} />
          <Panel
            title="Checklist"
            aside={
              <Button size="xs" busy={checks.isFetching} onClick={() => void checks.refetch()}>
                Look again
              </Button>
            }
          >
            <ul className={formStyles.stack} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {data.checks.map((check) => (
                <li key={check.id}>
                  <Dot kind={dots[check.state]} label={check.state} /> <strong>{check.title}</strong>
                  <p style={{ margin: '2px 0 0 18px' }}>
                    <Told text={`${check.detail} ${check.fix ?? ''}`} />
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        </>
      )}
    </Answer>
  )
}

function Verdict({ checks }: { checks: readonly Check[] }) {
  const failed = checks.filter((check) => check.state === 'failed').length
  const waiting = checks.filter((check) => check.state === 'waiting').length
  if (failed > 0) return <Callout tone="crimson" title={`${counted(failed, 'point needs', 'points need')} a fix.`} />
  if (waiting > 0) return <Callout tone="amber" title={`${counted(waiting, 'point has', 'points have')} not been heard of yet.`} />
  return <Callout tone="leaf" title="Everything is in place." />
}
