import { addJobPost, editJobPost, getJob } from '@orangery/contract/recruiting'
import { Button, Callout, Checkbox, Dialog, say, Textarea, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Reply, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'

interface PostFormProps {
  jobId: number
  /** Null for a new one. */
  post: Reply<typeof getJob>['posts'][number] | null
  onClose: () => void
}

export function PostForm({ jobId, post, onClose }: PostFormProps) {
  const [form, setForm] = useState({
    title: post?.title ?? '',
    location: post?.location ?? '',
    content: post?.content ?? '',
    internal: post?.internal ?? false,
  })
  const save = useMutation({
    mutationFn: async () => {
      const { internal, ...texts } = { ...form, location: form.location || null }
      if (post) await call(editJobPost, { params: { id: post.id }, body: texts })
      else await call(addJobPost, { params: { id: jobId }, body: { ...texts, internal } })
    },
    onSuccess: async () => {
      say(post ? `Saved ${form.title}` : `Added ${form.title}`)
      onClose()
      await refresh(getJob)
    },
  })
  const wrong = fieldErrors(save.error)
  const set = (key: 'title' | 'location' | 'content') => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [key]: event.currentTarget.value })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={post ? `Edit ${post.title}` : 'New job post'}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="job-post" busy={save.isPending}>
            {post ? 'Save' : 'Add post'}
          </Button>
        </>
      }
    >
      <form id="job-post" className={styles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput label="Title" autoFocus dir="auto" value={form.title} error={wrong.title} onChange={set('title')} />
        <TextInput label="Location" dir="auto" value={form.location} error={wrong.location} onChange={set('location')} />
        <Textarea
          label="Text"
          description="HTML, as the job board shows it."
          rows={10}
          dir="auto"
          value={form.content}
          error={wrong.content}
          onChange={set('content')}
        />
        {!post && (
          <Checkbox
            label="Internal: for people who work here"
            checked={form.internal}
            onChange={(event) => setForm({ ...form, internal: event.currentTarget.checked })}
          />
        )}
      </form>
    </Dialog>
  )
}
