import { useState } from 'react'
import { Button } from './controls/button.tsx'
import { CopyButton } from './copy-button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './secret-dialog.module.css'

interface SecretDialogProps {
  /** Null closes it. The text is forgotten with the parent's state: it is nowhere else. */
  secret: string | null
  title: string
  /** What it is for and that it is shown this once. */
  text: string
  onStored: () => void
}

/** Shows a secret once. Closing before it was copied asks first; "I have stored the API Key" is the person's word for it. */
export function SecretDialog({ secret, title, text, onStored }: SecretDialogProps) {
  const [copied, setCopied] = useState(false)
  const [asked, setAsked] = useState(false)
  function close() {
    if (copied || asked) onStored()
    else setAsked(true)
  }
  return (
    <Dialog
      open={secret !== null}
      onClose={close}
      title={title}
      foot={
        <>
          <CopyButton text={secret ?? ''} label="Copy" onCopied={() => setCopied(true)} />
          <Button look="ink" onClick={onStored}>
            I have stored the API Key
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <code className={styles.secret} data-testid="secret">
        {secret}
      </code>
      <p role="alert" className={styles.warning}>
        {asked ? 'The key was not copied yet. It cannot be shown again: copy it, or close once more to leave it.' : ''}
      </p>
    </Dialog>
  )
}
