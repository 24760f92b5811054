import { ActMenu, type AppPageProps, Button, Callout, PageBar, PageBody, PageHeader, say, TabLinks } from '@orangery/ui'
import { call, numberIn, oneOf, RecordAnswer, read, refresh, wordsFor } from '@orangery/web-kit'
import { IconDots } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { archiveRole, getRole, listRoles, type Role, roleBoard } from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { counted } from '../words.tsx'
import { AssessmentForm } from './assessment/assessment-form.tsx'
import { Automation } from './automation.tsx'
import { Board } from './board/board.tsx'
import { Imported } from './imported.tsx'
import { LinkedJobs } from './linked-jobs.tsx'
import styles from './role.module.css'
import { RoleForm } from './role-form.tsx'
import { RoleSettingsForm } from './role-settings.tsx'

const crumbs = [{ label: 'Roles', href: paths.roles() }]
const tabs = ['candidates', 'assessment', 'reference-check', 'ats'] as const

export function Page(props: AppPageProps) {
  const id = numberIn(props.params.id) ?? 0
  const role = useQuery(read(getRole, { params: { id } }))
  return (
    <PageBody>
      <RecordAnswer title="Role" crumbs={crumbs} of={role} what="The role" rows={8}>
        {(data) => <RolePage role={data} {...props} />}
      </RecordAnswer>
    </PageBody>
  )
}

function RolePage({ role, search, setSearch }: AppPageProps & { role: Role }) {
  const tab = oneOf(tabs, search.tab) ?? 'candidates'
  const counts = useQuery(read(roleBoard, { params: { id: role.id }, query: { limit: 1 } })).data?.counts
  const { invited, collecting, complete } = role.counts
  const automation = search.automation !== undefined
  return (
    <div className={styles.page} data-panel={automation || undefined}>
      <PageBar crumbs={[...crumbs, { label: role.title }]} />
      <div>
        <PageHeader
          title={<bdi>{role.title}</bdi>}
          meta={[
            ...role.jobs.map((job) => (
              <span key={job.jobId}>
                <Imported jobId={job.jobId} /> Job {job.jobId} in Recruiting
              </span>
            )),
            ...(role.importedJobId !== null && role.jobs.length === 0
              ? [
                  <span key="imported">
                    <Imported jobId={role.importedJobId} /> Job {role.importedJobId}, no stage tied yet
                  </span>,
                ]
              : []),
            role.questionnaire
              ? `${role.questionnaire.questions} questions, about ${role.questionnaire.minutes} minutes`
              : 'No questionnaire chosen',
            ...(role.settings.assessment.tests.length > 0 ? [counted(role.settings.assessment.tests.length, 'test')] : []),
            `due after ${role.settings.dueDays} days`,
          ]}
        >
          <RoleMenu role={role} onAutomation={() => setSearch({ automation: '1' })} />
        </PageHeader>
        {role.warnings.map((warning) => (
          <Callout key={warning} tone="amber" title={warning} />
        ))}
        {counts && (
          <dl className={styles.figures}>
            <Figure name="Invited" value={invited + collecting + complete} of={counts.all} />
            <Figure name="Under way" value={collecting + complete} of={counts.all} />
            <Figure name="Report ready" value={complete} of={counts.all} />
            <Figure name="Closed" value={counts.closed} of={counts.all} />
          </dl>
        )}
        <TabLinks
          label="Parts of the role"
          current={tab}
          tabs={[
            { key: 'candidates', label: 'Candidates', href: paths.role(role.id), count: counts?.all },
            {
              key: 'assessment',
              label: 'Assessment',
              href: paths.role(role.id, 'assessment'),
              count: role.settings.assessment.tests.length || undefined,
            },
            { key: 'reference-check', label: 'Reference Check', href: paths.role(role.id, 'reference-check') },
            { key: 'ats', label: 'ATS', href: paths.role(role.id, 'ats'), count: role.jobs.length },
          ]}
        />
        <div className={styles.part}>
          {tab === 'candidates' && <Board role={role} narrow={automation} search={search} setSearch={setSearch} />}
          {tab === 'assessment' && <AssessmentForm key={role.id} role={role} />}
          {tab === 'reference-check' && <RoleSettingsForm key={role.id} role={role} />}
          {tab === 'ats' && <LinkedJobs role={role} onAutomation={() => setSearch({ automation: '1' })} />}
        </div>
      </div>
      {automation && <Automation role={role} onClose={() => setSearch({ automation: undefined })} />}
    </div>
  )
}

function Figure({ name, value, of }: { name: string; value: number; of: number }) {
  return (
    <div>
      <dd>{value.toLocaleString('en')}</dd>
      <dt>{name}</dt>
      <span aria-hidden="true" style={{ inlineSize: `${of === 0 ? 0 : Math.round((value / of) * 100)}%` }} />
    </div>
  )
}

function RoleMenu({ role, onAutomation }: { role: Role; onAutomation: () => void }) {
  const [editing, setEditing] = useState(false)
  const archive = useMutation({
    mutationFn: (archived: boolean) => call(archiveRole, { params: { id: role.id }, body: { archived } }),
    onSuccess: async (_, archived) => {
      await refresh(getRole, listRoles)
      say(archived ? `Archived ${role.title}` : `${role.title} is active again`, () => archive.mutate(!archived))
    },
  })
  return (
    <>
      {archive.error && <span role="alert">{wordsFor(archive.error).message}</span>}
      <Button onClick={onAutomation}>Manage ATS automation</Button>
      <ActMenu
        label={`More about ${role.title}`}
        icon={<IconDots size={16} />}
        acts={[
          { label: 'Manage ATS automation', onChoose: onAutomation },
          { label: 'Edit role', onChoose: () => setEditing(true) },
          {
            label: role.archivedAt === null ? 'Archive role' : 'Take out of the archive',
            apart: true,
            onChoose: () => archive.mutate(role.archivedAt === null),
          },
        ]}
      >
        <span className="o-hidden">More about {role.title}</span>
      </ActMenu>
      <RoleForm open={editing} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} role={role} />
    </>
  )
}
