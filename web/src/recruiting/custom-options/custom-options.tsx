import { type ConfiguredField, type ConfiguredKind, fieldKind, listCustomFields } from '@orangery/contract/recruiting'
import { Button, Empty, PageBar, PageBody, PageHeader, Panel, TabLinks } from '@orangery/ui'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { read } from '../../api.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import forms from '../forms.module.css'
import styles from './custom-options.module.css'
import { kindWords, marksOf, typeLabel } from './words.ts'

const FieldForm = lazyPart(() => import('./field-form.tsx').then((part) => part.FieldForm))
const DeleteField = lazyPart(() => import('./delete-field.tsx').then((part) => part.DeleteField))

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listCustomFields, {}))

/** What is being done, in one dialog at a time. */
type Doing = 'add' | { edit: ConfiguredField } | { remove: ConfiguredField }

export function Page({ search }: PageProps) {
  const fields = useQuery(read(listCustomFields, {}))
  const kind = oneOf(fieldKind.options, search.kind) ?? 'job'
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Custom Options' }]} />
      <PageHeader title="Custom Options" />
      <Answer of={fields} what="Custom fields" rows={8}>
        {({ kinds }) => (
          <>
            <div className={styles.tabs}>
              <TabLinks
                label="Kinds of records"
                current={kind}
                tabs={kinds.map((one) => ({
                  key: one.kind,
                  label: kindWords[one.kind].many,
                  href: paths.customOptions({ kind: one.kind }),
                  count: one.fields.length || undefined,
                }))}
              />
            </div>
            {kinds
              .filter((one) => one.kind === kind)
              .map((one) => (
                <Fields key={one.kind} of={one} />
              ))}
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function Fields({ of: kind }: { of: ConfiguredKind }) {
  const [doing, setDoing] = useState<Doing>()
  const onClose = () => setDoing(undefined)
  const { many, one } = kindWords[kind.kind]
  const add = (
    <Button size="xs" icon={<IconPlus size={14} />} onClick={() => setDoing('add')}>
      Add Field
    </Button>
  )
  return (
    <Panel title={many} aside={kind.fields.length > 0 && add}>
      {kind.fields.length === 0 ? (
        <Empty title="No custom fields yet" action={add}>
          {`What every ${one} should say besides the usual goes here.`}
        </Empty>
      ) : (
        <ul className={styles.fields} aria-label={many}>
          {kind.fields.map((field) => (
            <li key={field.id} className={styles.field}>
              <span className={styles.name}>
                <bdi>{field.name}</bdi>
                <small>
                  <bdi>{field.key}</bdi>
                  {field.token && <bdi>{` · ${field.token}`}</bdi>}
                </small>
              </span>
              <span className={forms.quiet}>
                {[typeLabel(field.valueType), optionsOf(field), ...marksOf(field)].filter(Boolean).join(' · ')}
              </span>
              <span className={forms.acts}>
                <Button size="xs" aria-label={`Edit ${field.name}`} onClick={() => setDoing({ edit: field })}>
                  Edit
                </Button>
                <Button size="xs" look="danger" aria-label={`Delete ${field.name}`} onClick={() => setDoing({ remove: field })}>
                  Delete
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {doing === 'add' && <FieldForm kind={kind} onClose={onClose} />}
      {typeof doing === 'object' && 'edit' in doing && <FieldForm kind={kind} field={doing.edit} onClose={onClose} />}
      {typeof doing === 'object' && 'remove' in doing && <DeleteField kind={kind.kind} field={doing.remove} onClose={onClose} />}
    </Panel>
  )
}

function optionsOf({ options }: ConfiguredField): string {
  return options.length === 0 ? '' : options.length === 1 ? '1 option' : `${options.length} options`
}
