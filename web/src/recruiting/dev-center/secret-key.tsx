import { Button, CopyIconButton, PasswordInput } from '@orangery/ui'
import { useState } from 'react'
import styles from './hook-form.module.css'

interface SecretKeyProps {
  /** Undefined: the present one stays. */
  value: string | undefined
  stored: boolean
  error: string | undefined
  onChange: (secretKey: string | undefined) => void
}

/** The secret that signs the deliveries. A stored one is dots, with Replace; it is never shown again. */
export function SecretKey({ value, stored, error, onChange }: SecretKeyProps) {
  const [made, setMade] = useState(false)
  if (stored && value === undefined)
    return (
      <div>
        <strong>Secret key</strong>
        <div className={styles.stored}>
          <span>
            •••••••• <span className="o-hidden">set, never shown again</span>
          </span>
          <Button size="xs" onClick={() => onChange('')}>
            Replace
          </Button>
        </div>
      </div>
    )
  function generate() {
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    onChange(btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, ''))
    setMade(true)
  }
  return (
    <div className={styles.secret}>
      <div style={{ flex: '1 1 260px' }}>
        <PasswordInput
          label="Secret key"
          autoComplete="new-password"
          description={
            made
              ? 'Copy it now for the other side; after saving it is never shown again.'
              : 'The other side checks the signature with it.'
          }
          value={value ?? ''}
          error={error}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the secret key' }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {made && value && <CopyIconButton text={value} label="Copy the secret key" />}
      <Button onClick={generate}>Generate</Button>
      {stored && (
        <Button look="quiet" onClick={() => onChange(undefined)}>
          Keep the present one
        </Button>
      )}
    </div>
  )
}
