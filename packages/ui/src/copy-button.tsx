import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from './controls/button.tsx'
import { IconButton } from './controls/icon-button.tsx'

interface CopyProps {
  text: string
  /** "Copy" alone needs what is copied: "Copy the endpoint URL". */
  label: string
  onCopied?: () => void
}

/** The clipboard needs a secure page; elsewhere the text is selected, so that Ctrl C takes it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'o-hidden'
    const top = document.querySelector('dialog[open]') ?? document.body
    top.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}

function useCopied(text: string, onCopied?: () => void) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return {
    copied,
    act: async () => {
      const done = await copy(text)
      setCopied(done)
      if (done) onCopied?.()
    },
  }
}

export function CopyButton({ text, label, onCopied, children = 'Copy' }: CopyProps & { children?: string }) {
  const { copied, act } = useCopied(text, onCopied)
  return (
    <>
      <Button
        icon={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
        onClick={act}
        aria-label={label === children ? undefined : label}
      >
        {children}
      </Button>
      <span role="status" className="o-hidden">
        {copied === true ? 'Copied' : copied === false ? 'The browser refused to copy; select the text and copy it by hand' : ''}
      </span>
    </>
  )
}

export function CopyIconButton({ text, label, onCopied }: CopyProps) {
  const { copied, act } = useCopied(text, onCopied)
  return (
    <>
      <IconButton label={label} icon={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={act} />
      <span role="status" className="o-hidden">
        {copied ? 'Copied' : ''}
      </span>
    </>
  )
}
