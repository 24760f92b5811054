import type { CandidateApplication, CandidateProfile } from '@orangery/contract/recruiting'
import { ActMenu, type MenuAct } from '@orangery/ui'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { lazyPart } from '../../lazy-part.tsx'
import type { PageProps } from '../../page.ts'
import { useMe } from '../../shell/use-me.ts'

const Anonymize = lazyPart(() => import('./anonymize.tsx').then((part) => part.Anonymize))
const DeleteCandidate = lazyPart(() => import('./delete-candidate.tsx').then((part) => part.DeleteCandidate))
const Merge = lazyPart(() => import('./merge.tsx').then((part) => part.Merge))
const ToJob = lazyPart(() => import('./to-job.tsx').then((part) => part.ToJob))

interface MenuProps {
  candidate: CandidateProfile
  application: CandidateApplication | undefined
  go: PageProps['go']
}

/** What can be done with the whole person, and with where they stand. Only a Site Admin may; for everybody else there is nothing here. */
export function CandidateMenu({ candidate, application, go }: MenuProps) {
  const [open, setOpen] = useState<'to-job' | 'merge' | 'anonymize' | 'delete' | null>(null)
  if (useMe()?.user?.level !== 'site_admin') return null
  const onClose = () => setOpen(null)
  const active = application?.status === 'active'
  const toJob: MenuAct = {
    label: application?.prospect ? 'Convert to candidate' : 'Transfer to another job',
    reason: application === undefined ? 'on no job' : active ? undefined : `is ${application.status}`,
    onChoose: () => setOpen('to-job'),
  }
  return (
    <>
      <ActMenu
        label="More about this candidate"
        icon={<IconDots size={16} />}
        acts={[
          toJob,
          { label: 'Merge with another candidate', onChoose: () => setOpen('merge') },
          { label: 'Anonymize', apart: true, onChoose: () => setOpen('anonymize') },
          { label: 'Delete candidate', onChoose: () => setOpen('delete') },
        ]}
      >
        <span className="o-hidden">More</span>
      </ActMenu>
      {open === 'to-job' && application && <ToJob candidate={candidate} application={application} go={go} onClose={onClose} />}
      {open === 'merge' && <Merge candidate={candidate} onClose={onClose} />}
      {open === 'anonymize' && <Anonymize candidate={candidate} onClose={onClose} />}
      {open === 'delete' && <DeleteCandidate candidate={candidate} go={go} onClose={onClose} />}
    </>
  )
}
