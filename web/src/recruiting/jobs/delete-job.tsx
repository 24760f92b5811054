import { deleteJob, getJob, listJobs, me } from '@orangery/contract/recruiting'
import { Button, Callout, ConfirmDialog, SettingsSection, say } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { cache, call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'

/** For a job that nobody applied for; all others are closed instead. */
export function DeleteJob({ job }: { job: Reply<typeof getJob> }) {
  const [asks, setAsks] = useState(false)
  const navigate = useNavigate()
  const params = { id: job.id }
  const remove = useMutation({
    mutationFn: () => call(deleteJob, { params }),
    onSuccess: async () => {
      await navigate({ href: paths.jobs() })
      cache.removeQueries({ queryKey: read(getJob, { params }).queryKey })
      say(`Deleted ${job.name}`)
      await refresh(listJobs, me)
    },
  })
  const used = job.active + job.rejected + job.hired > 0
  return (
    <SettingsSection
      title="Delete"
      sentence={
        used
          ? 'Somebody has applied for this job. Close it instead; their history needs it.'
          : 'Nobody has applied for this job yet.'
      }
    >
      {remove.error && <Callout tone="crimson" live title={wordsFor(remove.error).message} />}
      {!used && (
        <span>
          <Button look="danger" onClick={() => setAsks(true)}>
            Delete the job
          </Button>
        </span>
      )}
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Delete ${job.name} for good?`}
        verb="Delete the job"
        destroys
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        Its stages, openings and posts go with it, and a web hook tells the partner apps. It cannot be undone.
      </ConfirmDialog>
    </SettingsSection>
  )
}
