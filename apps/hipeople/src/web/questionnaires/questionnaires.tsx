import { DateText, Empty, LinkButton, PageBar, PageBody, PageHeader } from '@orangery/ui'
import { type Column, RecordTable } from '@orangery/ui/table'
import { Answer, listStyles, read } from '@orangery/web-kit'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { listQuestionnaires, type QuestionnaireRow } from '../../contract/index.ts'
import { paths } from '../paths.ts'

const columns: readonly Column<QuestionnaireRow>[] = [
  {
    key: 'questions',
    header: 'Questions',
    align: 'end',
    cell: (row) => `${row.questions}, ${row.mustAsk} must-ask`,
    phone: 'second',
  },
  { key: 'minutes', header: 'Takes', align: 'end', cell: (row) => `about ${row.minutes} min` },
  { key: 'used', header: 'Used by', cell: (row) => <bdi>{row.usedBy.map((role) => role.title).join(', ') || 'no role'}</bdi> },
  { key: 'updated', header: 'Changed', align: 'end', cell: (row) => <DateText at={row.updatedAt} />, phone: 'end' },
]

export function Page() {
  const questionnaires = useQuery(read(listQuestionnaires, {}))
  const create = (
    <LinkButton look="ink" icon={<IconPlus size={15} />} href={paths.questionnaire('new')}>
      New questionnaire
    </LinkButton>
  )
  return (
    <PageBody kind="fill">
      <PageBar crumbs={[{ label: 'HiPeople', href: '/hipeople' }, { label: 'Questionnaires' }]}>{create}</PageBar>
      <div className={listStyles.top}>
        <PageHeader title="Questionnaires" count={questionnaires.data?.rows.length}>
          <span className={listStyles.phone}>{create}</span>
        </PageHeader>
      </div>
      <section className={listStyles.list} aria-label="Questionnaires">
        <Answer of={questionnaires} what="The questionnaires">
          {({ rows }) =>
            rows.length > 0 ? (
              <RecordTable
                label="Questionnaires"
                rows={rows}
                rowKey={(row) => row.id}
                rowName={(row) => row.title}
                title={{
                  header: 'Title',
                  href: (row) => paths.questionnaire(row.id),
                  cell: (row) => <bdi>{row.title}</bdi>,
                  meta: (row) => row.description || `Version ${row.version}`,
                }}
                columns={columns}
              />
            ) : (
              <Empty title="No questionnaires of your own yet" action={create}>
                Roles without one use the standard questionnaire.
              </Empty>
            )
          }
        </Answer>
      </section>
    </PageBody>
  )
}
