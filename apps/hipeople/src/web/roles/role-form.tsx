import { Button, Callout, Checkbox, Dialog, NativeSelect, Textarea, TextInput } from '@orangery/ui'
import { call, fieldErrors, formStyles, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type Brand,
  brandColor,
  brandColors,
  createRole,
  getRole,
  listMembers,
  listRoles,
  type Role,
  updateRole,
} from '../../contract/index.ts'

interface RoleFormProps {
  open: boolean
  onClose: () => void
  onSaved: (id: number) => void
  /** Edits this role; without one a new role is made. */
  role?: Role
}

/** Title, description, hiring team and greeting; what is asked of whom stands on the role's own page. */
export function RoleForm({ open, onClose, onSaved, role }: RoleFormProps) {
  return open ? <OpenForm key={role?.id ?? 'new'} onClose={onClose} onSaved={onSaved} role={role} /> : null
}

function OpenForm({ onClose, onSaved, role }: Omit<RoleFormProps, 'open'>) {
  const [form, setForm] = useState({
    title: role?.title ?? '',
    internalTitle: role?.internalTitle ?? '',
    description: role?.description ?? '',
    greeting: role?.greeting ?? '',
    memberIds: role?.members.map((member) => member.accountId) ?? [],
  })
  const [brand, setBrand] = useState<Brand>(role?.settings.brand ?? { name: '', color: 'plum' })
  const members = useQuery(read(listMembers, {}))
  const save = useMutation({
    mutationFn: async () => {
      if (!role) return (await call(createRole, { body: { ...form, settings: { brand } } })).id
      await call(updateRole, { params: { id: role.id }, body: { ...form, settings: { ...role.settings, brand } } })
      return role.id
    },
    onSuccess: async (id) => {
      await refresh(listRoles, getRole)
      onSaved(id)
    },
  })
  const wrong = fieldErrors(save.error)
  const set = (key: 'title' | 'internalTitle' | 'description' | 'greeting') => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [key]: event.currentTarget.value })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  function toggle(accountId: number) {
    const { memberIds } = form
    setForm({
      ...form,
      memberIds: memberIds.includes(accountId) ? memberIds.filter((one) => one !== accountId) : [...memberIds, accountId],
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={role ? 'Edit role' : 'New role'}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="role-form" busy={save.isPending}>
            {role ? 'Save' : 'Make the role'}
          </Button>
        </>
      }
    >
      <form id="role-form" className={formStyles.form} onSubmit={submit} noValidate>
        {save.error && Object.keys(wrong).length === 0 && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
        <TextInput
          label="Title"
          dir="auto"
          value={form.title}
          error={wrong.title}
          onChange={set('title')}
          description="Candidates and referees see it."
        />
        <TextInput
          label="Internal title"
          dir="auto"
          value={form.internalTitle}
          error={wrong.internalTitle}
          onChange={set('internalTitle')}
        />
        <Textarea
          label="Description"
          dir="auto"
          rows={4}
          value={form.description}
          error={wrong.description}
          onChange={set('description')}
          description="Questions are suggested by its words."
        />
        <Textarea
          label="Greeting"
          dir="auto"
          rows={3}
          value={form.greeting}
          error={wrong.greeting}
          onChange={set('greeting')}
          description="Stands above the candidate's form."
        />
        <div className={formStyles.pair}>
          <TextInput
            label="Company name on pages and mails"
            dir="auto"
            value={brand.name}
            error={wrong['settings[brand][name]'] ?? wrong['settings.brand.name']}
            description="Empty: the organisation’s own."
            onChange={(event) => setBrand({ ...brand, name: event.currentTarget.value })}
          />
          <NativeSelect
            label="Colour on pages"
            value={brand.color}
            data={brandColor.options.map((value) => ({ value, label: brandColors[value] }))}
            onChange={(event) => setBrand({ ...brand, color: event.currentTarget.value as Brand['color'] })}
          />
        </div>
        <fieldset className={formStyles.stack} style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>Hiring team</legend>
          {(members.data?.rows ?? []).map((member) => (
            <Checkbox
              key={member.accountId}
              label={`${member.name}, ${member.email}`}
              checked={form.memberIds.includes(member.accountId)}
              onChange={() => toggle(member.accountId)}
            />
          ))}
          <p className={formStyles.quiet}>They read the reports of this role. Whoever makes it belongs to it.</p>
        </fieldset>
      </form>
    </Dialog>
  )
}
