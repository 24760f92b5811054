import {
  type CandidateProfile,
  deleteCandidate,
  getCandidate,
  listCandidates,
  listJobs,
  listPipeline,
} from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, say } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { cache, call, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import type { PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import styles from '../forms.module.css'
import { useTypedName } from './typed-name.tsx'

interface ActsProps {
  candidate: CandidateProfile
  go: PageProps['go']
}

/** Deletes the person for good, once the name was typed. */
export function DeleteCandidate({ candidate, go, onClose }: ActsProps & { onClose: () => void }) {
  const typed = useTypedName(candidate.name)
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
    if (typed.confirm()) remove.mutate()
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
        {typed.field}
      </form>
    </Dialog>
  )
}
