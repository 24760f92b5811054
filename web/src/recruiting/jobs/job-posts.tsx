import { deleteJobPost, getJob, listJobs, publishJobPost } from '@orangery/contract/recruiting'
import { ActMenu, Button, Callout, ConfirmDialog, SettingsSection, say, Tag } from '@orangery/ui'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Reply, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { lazyPart } from '../../lazy-part.tsx'
import styles from './job-posts.module.css'

const PostForm = lazyPart(() => import('./post-form.tsx').then((part) => part.PostForm))

type Job = Reply<typeof getJob>
type Post = Job['posts'][number]

/** What the job board shows of the job. A post goes live while the job is open; only one that is offline can be deleted. */
export function JobPosts({ job }: { job: Job }) {
  const [edited, setEdited] = useState<Post | 'new' | null>(null)
  const [doomed, setDoomed] = useState<Post | null>(null)
  const change = useMutation({
    mutationFn: ({ work }: { work: () => Promise<unknown>; done: string }) => work(),
    onSuccess: async (_, { done }) => {
      setDoomed(null)
      say(done)
      await refresh(getJob, listJobs)
    },
  })
  function publish(post: Post, live: boolean) {
    change.mutate({
      work: () => call(publishJobPost, { params: { id: post.id }, body: { live } }),
      done: live ? `${post.title} is live` : `${post.title} is offline`,
    })
  }
  return (
    <SettingsSection title="Job posts" sentence="What candidates read on the job board, outside or inside the house.">
      {change.error && <Callout tone="crimson" live title={wordsFor(change.error).message} />}
      {job.posts.length === 0 ? (
        <p className={styles.none}>This job has no post yet.</p>
      ) : (
        <ul className={styles.posts}>
          {job.posts.map((post) => (
            <li key={post.id}>
              <div>
                <strong dir="auto">{post.title}</strong>
                <p>{[post.location, post.internal ? 'Internal' : 'External'].filter(Boolean).join(' · ')}</p>
              </div>
              {post.live ? <Tag tone="leaf">Live</Tag> : <Tag>Offline</Tag>}
              <ActMenu
                label={`What to do with ${post.title}`}
                look="quiet"
                icon={<IconDots size={16} />}
                aria-label={`More about ${post.title}`}
                acts={[
                  { label: 'Edit', onChoose: () => setEdited(post) },
                  post.live
                    ? { label: 'Take offline', onChoose: () => publish(post, false) }
                    : { label: 'Publish', onChoose: () => publish(post, true), reason: notLive(job) },
                  {
                    label: 'Delete',
                    apart: true,
                    onChoose: () => setDoomed(post),
                    reason: post.live ? 'Take it offline first' : undefined,
                  },
                ]}
              >
                {''}
              </ActMenu>
            </li>
          ))}
        </ul>
      )}
      <span>
        <Button icon={<IconPlus size={15} />} onClick={() => setEdited('new')}>
          New post
        </Button>
      </span>
      {edited && <PostForm jobId={job.id} post={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      <ConfirmDialog
        open={doomed !== null}
        onClose={() => setDoomed(null)}
        title={`Delete the post ${doomed?.title ?? ''}?`}
        verb="Delete the post"
        destroys
        busy={change.isPending}
        onConfirm={() =>
          doomed &&
          change.mutate({ work: () => call(deleteJobPost, { params: { id: doomed.id } }), done: `Deleted ${doomed.title}` })
        }
      >
        Its text goes from the job and cannot be brought back. Whoever applied through it stays.
      </ConfirmDialog>
    </SettingsSection>
  )
}

function notLive(job: Job): string | undefined {
  return job.status === 'open' ? undefined : 'The job is not open'
}
