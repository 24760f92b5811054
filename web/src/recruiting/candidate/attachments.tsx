import { addAttachment, type CandidateProfile, getCandidate } from '@orangery/contract/recruiting'
import { Button, Callout, DateText, Empty, FilterSelect, Panel, say, Tag } from '@orangery/ui'
import { IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import styles from './candidate.module.css'

const types = [
  { value: 'resume', label: 'Résumé' },
  { value: 'cover_letter', label: 'Cover letter' },
  { value: 'admin_only', label: 'Admin only' },
] as const

type FileType = (typeof types)[number]['value']
const largest = 20 * 1024 * 1024
const sizeOf = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

export function Attachments({ candidate }: { candidate: CandidateProfile }) {
  return (
    <div className={styles.section}>
      <Panel title="Attachments" aside={<Upload candidateId={candidate.id} />}>
        {candidate.attachments.length === 0 ? (
          <Empty title="No files yet">Résumés, cover letters and reports of partner apps stand here.</Empty>
        ) : (
          <ul className={styles.files}>
            {candidate.attachments.map((file) => (
              <li key={file.id}>
                <span>
                  <a href={file.url} download={file.filename}>
                    <bdi>{file.filename}</bdi>
                  </a>{' '}
                  <Tag>{types.find(({ value }) => value === file.type)?.label ?? file.type}</Tag>
                </span>
                <span className={styles.quiet}>
                  {sizeOf(file.size)} · {file.createdBy ?? 'by an app'} · <DateText at={file.createdAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

function Upload({ candidateId }: { candidateId: number }) {
  const input = useRef<HTMLInputElement>(null)
  const [type, setType] = useState<FileType>('resume')
  const upload = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > largest) throw new TooLarge(`${file.name} has ${sizeOf(file.size)}; the limit is ${sizeOf(largest)}.`)
      const content = await base64Of(file)
      return call(addAttachment, {
        params: { id: candidateId },
        body: { filename: file.name, contentType: file.type || 'application/octet-stream', type, content },
      })
    },
    onSuccess: async (_, file) => {
      await refresh(getCandidate)
      say(`Added ${file.name}`)
    },
  })
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (file) upload.mutate(file)
  }
  return (
    <span className={styles.acts}>
      <FilterSelect
        label="Type of the file"
        none={types[0].label}
        value={type === 'resume' ? undefined : type}
        options={types.slice(1)}
        onChange={(next) => setType((next as FileType | undefined) ?? 'resume')}
      />
      <input ref={input} type="file" hidden onChange={choose} aria-label="File" />
      <Button icon={<IconUpload size={15} />} busy={upload.isPending} onClick={() => input.current?.click()}>
        Add a file
      </Button>
      {upload.error && (
        <Callout
          tone="crimson"
          live
          title={upload.error instanceof TooLarge ? upload.error.message : wordsFor(upload.error).message}
        />
      )}
    </span>
  )
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new Error(`${file.name} could not be read`))
    reader.readAsDataURL(file)
  })
}
