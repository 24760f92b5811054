import type { CandidateProfile } from '@orangery/contract/recruiting'
import { Empty, NoPermission } from '@orangery/ui'
import { Answer } from '../../answer.tsx'
import { More } from '../../more.tsx'
import styles from './candidate.module.css'
import { FeedDays, useFeed } from './feed.tsx'
import { NoteComposer } from './note-composer.tsx'

/** Private notes, for those with the right. Others learn what is missing, not what is written. */
export function Private({ candidate }: { candidate: CandidateProfile }) {
  const { allowed, missingPermission } = candidate.privateNotes
  if (!allowed)
    return (
      <NoPermission
        what="private notes"
        message={`It needs the permission “${missingPermission}”. A Site Admin can grant it on your user page.`}
      />
    )
  return <PrivateNotes candidateId={candidate.id} />
}

function PrivateNotes({ candidateId }: { candidateId: number }) {
  const notes = useFeed(candidateId, { private: 'true' })
  const items = notes.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={styles.section} aria-label="Private notes">
      <NoteComposer candidateId={candidateId} only="private" />
      <Answer of={notes} what="The private notes" rows={3}>
        {() =>
          items.length > 0 ? (
            <div>
              <FeedDays items={items} />
              <More of={notes} noun="private notes" />
            </div>
          ) : (
            <Empty title="No private notes yet">
              They never stand in the activity feed, nor in what partner apps read without the right.
            </Empty>
          )
        }
      </Answer>
    </section>
  )
}
