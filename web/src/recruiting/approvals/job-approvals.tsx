import { type JobApprovals as Flows, listJobApprovals, requestApproval } from '@orangery/contract/recruiting'
import { Button, Callout, DateText, PersonName, SettingsSection, say, Tag, type Tone } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import styles from './approvals.module.css'
import { Decision } from './decision.tsx'
import { flowTitles, whatOf } from './flow-words.ts'

type Flow = Flows['flows'][number]
type Approval = Flow['groups'][number]['approvals'][number]

/** Who must say yes to what of this job. Flows are set over the API; here they are asked for and decided. */
export function JobApprovals({ job }: { job: { id: number; name: string } }) {
  const { data } = useQuery(read(listJobApprovals, { params: { id: job.id } }))
  if (!data || data.flows.length === 0) return null
  return (
    <SettingsSection title="Approvals" sentence="Who must say yes. Everybody whose turn it is gets an e-mail.">
      {data.flows.map((flow) => (
        <FlowBox key={flow.id} flow={flow} jobName={job.name} />
      ))}
    </SettingsSection>
  )
}

function FlowBox({ flow, jobName }: { flow: Flow; jobName: string }) {
  const request = useMutation({
    mutationFn: () => call(requestApproval, { params: { id: flow.id } }),
    onSuccess: async () => {
      await refresh(listJobApprovals)
      say('Asked for approval')
    },
  })
  const mine = flow.groups.flatMap((group) => group.approvals).find((approval) => approval.mine)
  return (
    <section className={styles.flow} aria-label={flowTitles[flow.type]}>
      <header>
        <h3>{flowTitles[flow.type]}</h3>
        <FlowTag flow={flow} />
      </header>
      {request.error && <Callout tone="crimson" live title={wordsFor(request.error).message} />}
      <ol>
        {flow.groups.map((group, place) => (
          <li key={group.id}>
            <p>
              {flow.groups.length > 1 && `${flow.sequential ? 'Step' : 'Group'} ${place + 1}: `}
              {group.approvalsRequired} of {group.approvals.length} must approve
            </p>
            <ul>
              {group.approvals.map((approval) => (
                <li key={approval.id}>
                  <PersonName name={approval.user.name} />{' '}
                  <ApprovalTag status={approval.status} asked={flow.requestedAt !== null} />
                  {approval.resolvedAt && <DateText at={approval.resolvedAt} as="recent" />}
                  {approval.note && <q dir="auto">{approval.note}</q>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {mine && <Decision approvalId={mine.id} what={whatOf(flow.type, jobName)} />}
      {flow.notAskable === null && (
        <span>
          <Button look="ink" onClick={() => request.mutate()} busy={request.isPending}>
            Ask for approval
          </Button>
        </span>
      )}
    </section>
  )
}

function FlowTag({ flow }: { flow: Flow }) {
  if (flow.status === 'approved') return <Tag tone="leaf">Approved</Tag>
  if (flow.status === 'rejected') return <Tag tone="crimson">Declined</Tag>
  return flow.requestedAt ? (
    <Tag tone="amber">Waiting</Tag>
  ) : (
    <Tag>{flow.type === 'offer_candidate' ? 'In use' : 'Not asked yet'}</Tag>
  )
}

const words: Readonly<Record<Approval['status'], [string, Tone]>> = {
  waiting: ['Later', 'neutral'],
  due: ['Asked', 'amber'],
  approved: ['Approved', 'leaf'],
  rejected: ['Declined', 'crimson'],
}

function ApprovalTag({ status, asked }: { status: Approval['status']; asked: boolean }) {
  if (!asked) return null
  const [label, tone] = words[status]
  return <Tag tone={tone}>{label}</Tag>
}
