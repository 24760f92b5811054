import { listUnits, type Unit, type UnitKind } from '@orangery/contract/recruiting'
import { Button, Empty, PageBar, PageBody, PageHeader, Panel } from '@orangery/ui'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type CSSProperties, useState } from 'react'
import { Answer } from '../../answer.tsx'
import { read } from '../../api.ts'
import { lazyPart } from '../../lazy-part.tsx'
import type { PageModule } from '../../page.ts'
import forms from '../forms.module.css'
import styles from './organization.module.css'

const UnitForm = lazyPart(() => import('./unit-form.tsx').then((part) => part.UnitForm))
const DeleteUnit = lazyPart(() => import('./delete-unit.tsx').then((part) => part.DeleteUnit))

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listUnits, {}))

/** What is being done, in one dialog at a time: a new unit (below another), a new name, or a deletion. */
type Doing = { kind: UnitKind } & ({ add: Unit | null } | { rename: Unit } | { remove: Unit })

const words = {
  department: { title: 'Departments', add: 'Add a department', none: 'Jobs are grouped by department once there is one.' },
  office: { title: 'Offices', add: 'Add an office', none: 'Jobs say where they are once there is an office.' },
}

export function Page() {
  const units = useQuery(read(listUnits, {}))
  const [doing, setDoing] = useState<Doing>()
  const onClose = () => setDoing(undefined)
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Organization' }]} />
      <PageHeader title="Organization" />
      <Answer of={units} what="Departments and offices" rows={8}>
        {(data) => (
          <div className={forms.stack}>
            <Tree kind="department" units={data.departments} onDo={setDoing} />
            <Tree kind="office" units={data.offices} onDo={setDoing} />
          </div>
        )}
      </Answer>
      {doing && 'add' in doing && <UnitForm kind={doing.kind} parent={doing.add} onClose={onClose} />}
      {doing && 'rename' in doing && <UnitForm kind={doing.kind} parent={null} unit={doing.rename} onClose={onClose} />}
      {doing && 'remove' in doing && <DeleteUnit kind={doing.kind} unit={doing.remove} onClose={onClose} />}
    </PageBody>
  )
}

function Tree({ kind, units, onDo }: { kind: UnitKind; units: readonly Unit[]; onDo: (doing: Doing) => void }) {
  const add = (
    <Button size="xs" icon={<IconPlus size={14} />} onClick={() => onDo({ kind, add: null })}>
      {words[kind].add}
    </Button>
  )
  return (
    <Panel title={words[kind].title} aside={units.length > 0 && add}>
      {units.length === 0 ? (
        <Empty title={`No ${words[kind].title.toLowerCase()} yet`} action={add}>
          {words[kind].none}
        </Empty>
      ) : (
        <ul className={styles.tree} aria-label={words[kind].title}>
          {units.map((unit) => (
            <li key={unit.id} className={styles.unit} style={{ '--depth': depthOf(unit, units) } as CSSProperties}>
              <span className={styles.name}>
                <bdi>{unit.name}</bdi>
                <small>{[unit.location, unit.externalId && `External id ${unit.externalId}`].filter(Boolean).join(' · ')}</small>
              </span>
              <span className={forms.quiet}>{jobsOf(unit)}</span>
              <span className={forms.acts}>
                <Button size="xs" aria-label={`Add below ${unit.name}`} onClick={() => onDo({ kind, add: unit })}>
                  Add below
                </Button>
                <Button size="xs" aria-label={`Rename ${unit.name}`} onClick={() => onDo({ kind, rename: unit })}>
                  Rename
                </Button>
                <Button size="xs" look="danger" aria-label={`Delete ${unit.name}`} onClick={() => onDo({ kind, remove: unit })}>
                  Delete
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function jobsOf({ jobs }: Unit) {
  return jobs === 0 ? 'No jobs' : jobs === 1 ? '1 job' : `${jobs} jobs`
}

/** How many units stand above it. */
function depthOf(unit: Unit, units: readonly Unit[]): number {
  const above = units.find(({ id }) => id === unit.parentId)
  return above ? depthOf(above, units) + 1 : 0
}
