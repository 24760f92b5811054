import { AtsTag, Button, Callout, ConfirmDialog, DateText, Empty, Panel } from '@orangery/ui'
import { call, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { getRole, type LinkedJob, listRoles, modules, type Role, unlinkJob } from '../../contract/index.ts'

/** The jobs of the ATS that start something of this role, with what each stage is tied to. */
export function LinkedJobs({ role, onAutomation }: { role: Role; onAutomation: () => void }) {
  const [leaving, setLeaving] = useState<LinkedJob | null>(null)
  const unlink = useMutation({
    mutationFn: (jobId: number) => call(unlinkJob, { params: { id: role.id, jobId } }),
    onSuccess: async () => {
      await refresh(getRole, listRoles)
      setLeaving(null)
    },
  })
  const manage = (
    <Button look={role.jobs.length === 0 ? 'ink' : 'default'} onClick={onAutomation}>
      Manage ATS automation
    </Button>
  )
  if (role.jobs.length === 0)
    return (
      <Empty title="No job is linked yet" action={manage}>
        Choose a job of the ATS and tie a stage of it to the assessment, the reference check, or one to each. One role may be linked
        to several jobs.
      </Empty>
    )
  return (
    <div style={{ display: 'grid', gap: 16, paddingBlock: 16 }}>
      {unlink.error && <Callout tone="crimson" live title={wordsFor(unlink.error).message} />}
      {role.jobs.map((job) => (
        <Panel
          key={job.jobId}
          title={job.jobName}
          aside={
            <span title={`Job ${job.jobId} in the ATS`}>
              <AtsTag state="imported">ATS Imported</AtsTag>
            </span>
          }
        >
          <p>
            Job {job.jobId}
            {job.requisitionId && ` · ${job.requisitionId}`}, linked <DateText at={job.linkedAt} />
          </p>
          {job.ties.map((tie) => (
            <p key={tie.module}>
              {modules.find(({ id }) => id === tie.module)?.name} starts in <strong dir="auto">{tie.stageName}</strong>.
              {tie.problem && <Callout tone="amber" title={tie.problem} />}
            </p>
          ))}
          {job.ties.length === 0 && <p>No stage of this job starts anything.</p>}
          <Button onClick={() => setLeaving(job)}>Unlink this job</Button>
        </Panel>
      ))}
      <div>{manage}</div>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Unlink ${leaving?.jobName}?`}
        verb="Unlink the job"
        busy={unlink.isPending}
        onConfirm={() => leaving && unlink.mutate(leaving.jobId)}
      >
        Checks that are open go on. Moves in this job no longer invite anybody.
      </ConfirmDialog>
    </div>
  )
}
