import {
  type CandidateProfile,
  deleteCandidate,
  getCandidate,
  listCandidates,
  listJobs,
  listPipeline,
} from '@orangery/contract/recruiting'
import { ActMenu, Button, Callout, Dialog, say, TextInput } from '@orangery/ui'
import { IconDots } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { cache, call, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import type { PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { useMe } from '../../shell/use-me.ts'
import styles from '../forms.module.css'

interface ActsProps {
  candidate: CandidateProfile
  go: PageProps['go']
}

/** What can be done with the whole person. Only a Site Admin may delete; for everybody else there is nothing here. */
export function CandidateMenu({ candidate, go }: ActsProps) {
  const [deleting, setDeleting] = useState(false)
  if (useMe()?.user?.level !== 'site_admin') return null
  return (
    <>
      <ActMenu
        label="More about this candidate"
        icon={<IconDots size={16} />}
        acts={[{ label: 'Delete candidate', onChoose: () => setDeleting(true) }]}
      >
        <span className="o-hidden">More</span>
      </ActMenu>
      {deleting && <DeleteCandidate candidate={candidate} go={go} onClose={() => setDeleting(false)} />}
    </>
  )
}

/** As people type it: one blank is as good as two, and composed letters are as good as decomposed ones. */
const asTyped = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ')

function DeleteCandidate({ candidate, go, onClose }: ActsProps & { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const matches = asTyped(typed) === asTyped(candidate.name)
  const params = { id: candidate.id }
  const gone = useRef(false)
  useEffect(
    () => () => {
      // On the way out, so that the profile neither flickers now nor comes back from the cache later.
      if (gone.current) cache.removeQueries({ queryKey: read(getCandidate, { params: { id: candidate.id } }).queryKey })
    },
    [candidate.id],
  )
  const remove = useMutation({
    mutationFn: () => call(deleteCandidate, { params }),
    onSuccess: async () => {
      gone.current = true
      go(paths.candidates())
      say(`Deleted ${candidate.name}`)
      await refresh(listCandidates, listPipeline, listJobs)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (matches) remove.mutate()
  }
  const count = candidate.applications.length
  const files = candidate.attachments.length
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Delete ${candidate.name} for good?`}
      width={460}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" type="submit" form="delete-candidate" busy={remove.isPending}>
            Delete candidate
          </Button>
        </>
      }
    >
      <form id="delete-candidate" className={styles.form} onSubmit={submit} noValidate>
        {remove.error && (
          <Callout tone="crimson" live title="Nothing was deleted">
            {wordsFor(remove.error).message}
          </Callout>
        )}
        <p>
          The person goes with {count === 1 ? 'their application' : `all ${count} applications`}, every note and e-mail, the
          activity feed and {files === 0 ? 'all files' : files === 1 ? 'the attached file' : `all ${files} attached files`}. A web
          hook tells the partner apps. It cannot be undone.
        </p>
        <TextInput
          label={
            <>
              Type the name to confirm: <bdi>{candidate.name}</bdi>
            </>
          }
          dir="auto"
          autoComplete="off"
          value={typed}
          error={tried && !matches ? `This is not “${candidate.name}”.` : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
