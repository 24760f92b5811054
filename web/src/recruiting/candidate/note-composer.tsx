import { addNote, getFeed } from '@orangery/contract/recruiting'
import { Button, Callout, FilterSelect, say, Textarea, useHotkeys } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from './candidate.module.css'

const visibilities = [
  { value: 'public', label: 'Public: hiring team and interviewers' },
  { value: 'admin_only', label: 'Admin only' },
  { value: 'private', label: 'Private: shown on the Private tab' },
] as const

type Visibility = (typeof visibilities)[number]['value']

/** What was written stays until it is saved, also when saving fails. */
export function NoteComposer({ candidateId, only }: { candidateId: number; only?: Visibility }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [body, setBody] = useState('')
  const [chosen, setVisibility] = useState<Visibility>(only ?? 'public')
  const save = useMutation({
    mutationFn: () => call(addNote, { params: { id: candidateId }, body: { body, visibility: chosen } }),
    onSuccess: async () => {
      setBody('')
      await refresh(getFeed)
      say('Saved the note')
    },
  })
  useHotkeys('Candidate', [{ keys: 'n', label: 'Write a note', run: () => field.current?.focus() }])
  const wrong = fieldErrors(save.error)
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save.mutate()
  }
  return (
    <div className={styles.composer} data-filled={body !== '' || undefined}>
      {save.error && !wrong.body && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
      <Textarea
        ref={field}
        aria-label="Note"
        placeholder="Write a note"
        dir="auto"
        autosize
        minRows={1}
        maxRows={12}
        variant="unstyled"
        value={body}
        error={wrong.body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.composerFoot}>
        {only ? (
          <span className={styles.quiet}>Only people with the private right see it.</span>
        ) : (
          <FilterSelect
            label="Who sees the note"
            none={visibilities[0].label}
            value={chosen === 'public' ? undefined : chosen}
            options={visibilities.slice(1)}
            onChange={(next) => setVisibility((next as Visibility | undefined) ?? 'public')}
          />
        )}
        <span>
          <Button busy={save.isPending} onClick={() => save.mutate()}>
            Save note
          </Button>
        </span>
      </div>
    </div>
  )
}
