import { type ApiType, apiType, createCredential, listCredentials } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect, SecretDialog, TextInput } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Reply, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'
import { typeWords } from './api-types.ts'

interface NewCredentialProps {
  partners: Reply<typeof listCredentials>['partners']
  onClose: () => void
  /** The person says that the key is stored; its permissions come next. */
  onStored: (id: number) => void
}

/** API Type, Partner and Description; then the key, once. */
export function NewCredential({ partners, onClose, onStored }: NewCredentialProps) {
  const [type, setType] = useState<ApiType>('harvest')
  const [partner, setPartner] = useState('')
  const [description, setDescription] = useState('')
  const proposal = partners.find(({ name }) => name === partner)
  const create = useMutation({
    mutationFn: () => call(createCredential, { body: { type, partner: partner || null, description } }),
    onSuccess: () => refresh(listCredentials),
    // The key is nowhere in the page once this component has gone.
    gcTime: 0,
  })
  const wrong = fieldErrors(create.error)
  function choosePartner(name: string) {
    const untouched = description === '' || description === proposal?.description
    setPartner(name)
    if (untouched) setDescription(partners.find((other) => other.name === name)?.description ?? '')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate()
  }
  if (create.data)
    return (
      <NewKeyDialog
        secret={create.data.key}
        onStored={() => {
          const { id } = create.data
          create.reset()
          onStored(id)
        }}
      />
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create New Credential"
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="new-credential" busy={create.isPending}>
            Manage Permissions
          </Button>
        </>
      }
    >
      <form id="new-credential" className={styles.form} onSubmit={submit} noValidate>
        {create.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(create.error).message} />}
        <NativeSelect
          label="API Type"
          data={apiType.options.map((value) => ({ value, label: typeWords[value] }))}
          value={type}
          error={wrong.type}
          onChange={(event) => setType(apiType.parse(event.currentTarget.value))}
        />
        <NativeSelect
          label="Partner"
          description={
            proposal && proposal.permissionCount > 0
              ? `The ${proposal.permissionCount} endpoints that ${proposal.name} needs are ticked on the next page.`
              : 'May stay empty; endpoints are then ticked one by one on the next page.'
          }
          data={[{ value: '', label: 'None' }, ...partners.map(({ name }) => ({ value: name, label: name }))]}
          value={partner}
          error={wrong.partner}
          onChange={(event) => choosePartner(event.currentTarget.value)}
        />
        <TextInput
          label="Description"
          dir="auto"
          value={description}
          error={wrong.description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}

export function NewKeyDialog({ secret, onStored }: { secret: string | null; onStored: () => void }) {
  return (
    <SecretDialog
      secret={secret}
      title="Store this API Key now"
      text="It is shown this once. We keep only a hash of it: lost, it can be rotated but not read again."
      onStored={onStored}
    />
  )
}
