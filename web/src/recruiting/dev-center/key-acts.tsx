import {
  getCredential,
  listCredentials,
  revokeCredential,
  rotateCredential,
  setCredentialLimit,
} from '@orangery/contract/recruiting'
import { Button, Callout, ConfirmDialog, Dialog, say, TextInput } from '@orangery/ui'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import type { PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import { NewKeyDialog } from './new-credential.tsx'
import type { Credential } from './permission-set.ts'

/** Rotate, revoke, rate limit. */
export function KeyActs({ credential, go }: { credential: Credential; go: PageProps['go'] }) {
  const [open, setOpen] = useState<'rotate' | 'revoke' | 'limit' | null>(null)
  const close = () => setOpen(null)
  const rotate = useMutation({
    mutationFn: () => call(rotateCredential, { params: { id: credential.id } }),
    onSuccess: () => {
      close()
      void refresh(listCredentials)
    },
    gcTime: 0,
  })
  const revoke = useMutation({
    mutationFn: () => call(revokeCredential, { params: { id: credential.id } }),
    onSuccess: async () => {
      await refresh(listCredentials, getCredential)
      say(`Revoked ${credential.description}`)
      go(paths.credentials())
    },
  })
  return (
    <>
      <Button look="quiet" onClick={() => setOpen('limit')}>
        Rate limit
      </Button>
      <Button onClick={() => setOpen('revoke')}>Revoke</Button>
      <Button icon={<IconRefresh size={15} />} onClick={() => setOpen('rotate')}>
        Rotate
      </Button>
      <ConfirmDialog
        open={open === 'rotate'}
        onClose={close}
        title="Rotate this key?"
        verb="Rotate the key"
        busy={rotate.isPending}
        onConfirm={() => rotate.mutate()}
      >
        A new key with the same {credential.permissionCount} endpoints is made and shown once; the one that ends in …
        {credential.endsIn} stops working at once.
        {rotate.error && <Callout tone="crimson" live title={wordsFor(rotate.error).message} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'revoke'}
        onClose={close}
        title={`Revoke “${credential.description}”?`}
        verb="Revoke the key"
        destroys
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      >
        Every call with it is refused from now on. It cannot be brought back.
        {revoke.error && <Callout tone="crimson" live title={wordsFor(revoke.error).message} />}
      </ConfirmDialog>
      {open === 'limit' && <Limit credential={credential} onClose={close} />}
      <NewKeyDialog
        secret={rotate.data?.key ?? null}
        onStored={() => {
          const id = rotate.data?.id
          rotate.reset()
          if (id !== undefined) go(paths.credentialPermissions(id))
        }}
      />
    </>
  )
}

function Limit({ credential, onClose }: { credential: Credential; onClose: () => void }) {
  const [limit, setLimit] = useState(String(credential.rateLimit))
  const save = useMutation({
    mutationFn: () => call(setCredentialLimit, { params: { id: credential.id }, body: { rateLimit: Number(limit) } }),
    onSuccess: async () => {
      await refresh(getCredential, listCredentials)
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Rate limit"
      width={420}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="rate-limit" busy={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id="rate-limit" onSubmit={submit} noValidate>
        <TextInput
          label="Calls in 10 seconds"
          inputMode="numeric"
          description="Above it, calls are answered 429 with the time to wait. 50 is usual."
          value={limit}
          error={fieldErrors(save.error).rateLimit ?? (save.error ? wordsFor(save.error).message : undefined)}
          onChange={(event) => setLimit(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
