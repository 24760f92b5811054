import { type CandidateProfile, find, type MergePreview, mergeCandidate, previewMerge } from '@orangery/contract/recruiting'
import { Avatar, Button, Callout, Dialog, Facts, PersonName, say, TextInput } from '@orangery/ui'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, read } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { useDelayed } from '../../shell/use-delayed.ts'
import forms from '../forms.module.css'
import { afterAct } from './after-act.ts'
import styles from './merge.module.css'

interface MergeProps {
  candidate: CandidateProfile
  onClose: () => void
}

/** Finds the other profile, shows what would be kept and lost, and makes one of two. This profile stays. */
export function Merge({ candidate, onClose }: MergeProps) {
  const [duplicate, setDuplicate] = useState<{ id: number; name: string }>()
  const merge = useMutation({
    mutationFn: () => call(mergeCandidate, { params: { id: candidate.id }, body: { duplicateId: duplicate?.id } }),
    onSuccess: async () => {
      await afterAct()
      onClose()
      say(`Merged ${duplicate?.name} into ${candidate.name}`)
    },
  })
  const preview = useQuery({
    ...read(previewMerge, { params: { id: candidate.id }, query: { duplicate: duplicate?.id ?? 0 } }),
    enabled: duplicate !== undefined,
    staleTime: 0,
  })
  const ready = duplicate !== undefined && preview.data?.refusal === null
  return (
    <Dialog
      open
      onClose={onClose}
      title={duplicate ? `Merge ${duplicate.name} into ${candidate.name}?` : `Merge ${candidate.name} with another candidate`}
      width={560}
      foot={
        <>
          {duplicate ? (
            <Button onClick={() => setDuplicate(undefined)}>Choose another</Button>
          ) : (
            <Button onClick={onClose}>Cancel</Button>
          )}
          {ready && (
            <Button look="danger" busy={merge.isPending} onClick={() => merge.mutate()}>
              Merge the two
            </Button>
          )}
        </>
      }
    >
      <div className={forms.stack}>
        {merge.error && (
          <Callout tone="crimson" live title="Nothing was merged">
            {wordsFor(merge.error).message}
          </Callout>
        )}
        {duplicate ? (
          <Answer of={preview} what="The preview" rows={5}>
            {(data) => <Preview of={data} />}
          </Answer>
        ) : (
          <Search not={candidate.id} onChoose={setDuplicate} />
        )}
      </div>
    </Dialog>
  )
}

function Search({ not, onChoose }: { not: number; onChoose: (one: { id: number; name: string }) => void }) {
  const [text, setText] = useState('')
  const asked = useDelayed(text.trim(), 150)
  const found = useQuery({ ...read(find, { query: { q: asked } }), enabled: asked.length > 0, placeholderData: keepPreviousData })
  const people = asked === '' ? [] : (found.data?.candidates ?? []).filter(({ id }) => id !== not)
  return (
    <>
      <TextInput
        type="search"
        label="The other profile"
        description="By name, e-mail address, title or company. It goes; what it holds comes over to this one."
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={styles.people} aria-label="Found candidates">
        {people.map(({ id, name, detail }) => (
          <li key={id}>
            <button type="button" className={styles.person} onClick={() => onChoose({ id, name })}>
              <Avatar id={id} name={name} />
              <span>
                <PersonName name={name} />
                <small dir="auto">{detail}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={forms.quiet}>
        {found.error
          ? wordsFor(found.error).message
          : asked !== '' && people.length === 0 && !found.isFetching && `Nobody found for “${asked}”`}
      </p>
    </>
  )
}

function Preview({ of: { refusal, kept, lost, deletedApplications } }: { of: MergePreview }) {
  if (refusal) return <Callout tone="crimson" title={refusal} />
  return (
    <>
      <p>Notes, e-mails, files, education and employment of both are kept. It cannot be undone.</p>
      <Facts of={kept.map(({ label, value }) => [label, <bdi key={label}>{value}</bdi>] as const)} />
      {lost.length > 0 && (
        <Callout tone="amber" title="Outweighed by this profile, and written into its feed">
          <ul className={styles.lost}>
            {lost.map(({ label, value }) => (
              <li key={label}>
                {label}: <bdi>{value}</bdi>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {deletedApplications.map(({ id, job }) => (
        <Callout key={id} tone="amber" title={`Both are candidates for ${job}`}>
          This profile’s application stays. The other is deleted, and its files, notes, interviews and tests are kept with this one.
        </Callout>
      ))}
    </>
  )
}
