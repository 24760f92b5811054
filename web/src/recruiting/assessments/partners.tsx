import { type AssessmentPartner, listAssessmentPartners, removeAssessmentPartner } from '@orangery/contract/recruiting'
import { Button, Callout, ConfirmDialog, Empty, Facts, PageBar, PageBody, PageHeader, Panel, say } from '@orangery/ui'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import type { PageModule, PageProps } from '../../page.ts'
import styles from '../forms.module.css'
import { OfferedTests, useOfferedTests } from './offered-tests.tsx'
import { PartnerForm } from './partner-form.tsx'

export const prefetch: PageModule['prefetch'] = ({ cache }) => cache.prefetchQuery(read(listAssessmentPartners, {}))

export function Page({ search, setSearch }: PageProps) {
  const partners = useQuery(read(listAssessmentPartners, {}))
  const rows = partners.data?.rows ?? []
  const edited = rows.find(({ id }) => String(id) === search.edit)
  const add = (
    <Button look="ink" icon={<IconPlus size={15} />} onClick={() => setSearch({ new: '1' })}>
      Add a partner
    </Button>
  )
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'Configure' }, { label: 'Assessment partners' }]} />
      <PageHeader title="Assessment partners" count={rows.length || undefined}>
        {rows.length > 0 && add}
      </PageHeader>
      <Answer of={partners} what="Assessment partners" rows={4}>
        {(data) =>
          data.rows.length > 0 ? (
            <div className={styles.stack}>
              {data.rows.map((partner) => (
                <PartnerPanel key={partner.id} partner={partner} onEdit={() => setSearch({ edit: String(partner.id) })} />
              ))}
            </div>
          ) : (
            <Empty title="No assessment partners yet" action={add}>
              A partner tests candidates for you. With the key that they gave you, a stage of a job can carry one of their tests,
              “Send Test” mails it, and the score comes back here.
            </Empty>
          )
        }
      </Answer>
      {search.new === '1' && <PartnerForm onClose={() => setSearch({ new: undefined })} />}
      {edited && <PartnerForm key={edited.id} partner={edited} onClose={() => setSearch({ edit: undefined })} />}
    </PageBody>
  )
}

const modeWords = {
  completed_by_partner: 'They say when a test is completed',
  polled_hourly: 'They are asked every hour, for eight weeks',
}

const counted = (count: number, one: string, many: string) => (count === 0 ? 'None' : count === 1 ? `1 ${one}` : `${count} ${many}`)

function PartnerPanel({ partner, onEdit }: { partner: AssessmentPartner; onEdit: () => void }) {
  const [asks, setAsks] = useState(false)
  const tests = useOfferedTests(partner.id)
  const remove = useMutation({
    mutationFn: () => call(removeAssessmentPartner, { params: { id: partner.id } }),
    onSuccess: async () => {
      await refresh(listAssessmentPartners)
      say(`Removed ${partner.name}`)
    },
  })
  return (
    <Panel
      title={partner.name}
      aside={
        <span className={styles.acts}>
          <Button size="xs" busy={tests.isFetching} onClick={() => void tests.refetch()}>
            Test connection
          </Button>
          <Button size="xs" aria-label={`Edit ${partner.name}`} onClick={onEdit}>
            Edit
          </Button>
          <Button size="xs" look="danger" aria-label={`Remove ${partner.name}`} onClick={() => setAsks(true)}>
            Remove
          </Button>
        </span>
      }
    >
      <div className={styles.stack}>
        <OfferedTests of={tests} partner={partner.name} />
        <Facts
          of={[
            ['Completion', modeWords[partner.mode]],
            ['Stages that test', counted(partner.stages, 'stage', 'stages')],
            ['Tests under way', counted(partner.openTests, 'test', 'tests')],
            ['List tests', <Address key="list" of={partner.listTestsUrl} />],
            ['Send test', <Address key="send" of={partner.sendTestUrl} />],
            ['Test status', <Address key="status" of={partner.testStatusUrl} />],
            ['Response error', <Address key="error" of={partner.responseErrorUrl} />],
          ]}
        />
      </div>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Remove ${partner.name}?`}
        verb="Remove"
        destroys
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        {remove.error && <Callout tone="crimson" live title={wordsFor(remove.error).message} />}
        {partner.stages > 0 && `${counted(partner.stages, 'stage loses its test', 'stages lose their test')}. `}
        {partner.openTests > 0 && `${counted(partner.openTests, 'test that waits ends', 'tests that wait end')}. `}
        The key is forgotten. Results that are there stay.
      </ConfirmDialog>
    </Panel>
  )
}

function Address({ of }: { of: string }) {
  return <code style={{ overflowWrap: 'anywhere' }}>{of}</code>
}
