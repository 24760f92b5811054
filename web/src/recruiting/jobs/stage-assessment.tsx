import { getJob, listAssessmentPartners, listTakeHomeTests, setStageAssessment } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, Empty, NativeSelect, say } from '@orangery/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, type Reply, read, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import { paths } from '../../paths.ts'
import { OfferedTests, useOfferedTests } from '../assessments/offered-tests.tsx'
import styles from '../forms.module.css'

type Stage = Reply<typeof getJob>['stages'][number]

/** Chooses the partner and the test that a stage carries. */
export function StageAssessment({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const partners = useQuery(read(listAssessmentPartners, {}))
  return (
    <Dialog open onClose={onClose} title={`Assessment in ${stage.name}`} width={480}>
      <Answer of={partners} what="Assessment partners" rows={2}>
        {({ rows }) =>
          rows.length > 0 ? (
            <Choice stage={stage} partners={rows} onClose={onClose} />
          ) : (
            <Empty
              title="No assessment partners yet"
              how={{ href: paths.assessmentPartners({ new: '1' }), label: 'Add a partner in Configure' }}
            >
              A stage tests with a partner whose key you have.
            </Empty>
          )
        }
      </Answer>
    </Dialog>
  )
}

interface ChoiceProps {
  stage: Stage
  partners: Reply<typeof listAssessmentPartners>['rows']
  onClose: () => void
}

function Choice({ stage, partners, onClose }: ChoiceProps) {
  const [partnerId, setPartner] = useState(stage.assessment?.partnerId ?? (partners.length === 1 ? partners[0]!.id : undefined))
  const [testId, setTest] = useState(stage.assessment?.testId ?? '')
  const partner = partners.find(({ id }) => id === partnerId)
  const offered = useOfferedTests(partnerId, true)
  const tests = offered.data?.tests ?? []
  const test = tests.find(({ id }) => id === testId)
  const save = useMutation({
    mutationFn: (assessment: { partnerId: number; testId: string; testName: string } | null) =>
      call(setStageAssessment, { params: { id: stage.id }, body: { assessment } }),
    onSuccess: async (_, assessment) => {
      await refresh(getJob, listTakeHomeTests, listAssessmentPartners)
      onClose()
      say(assessment ? `${stage.name} carries “${assessment.testName}”` : `${stage.name} carries no test`)
    },
  })
  return (
    <div className={styles.form}>
      {save.error && <Callout tone="crimson" live title={wordsFor(save.error).message} />}
      <NativeSelect
        label="Partner"
        data={[{ value: '', label: 'Choose a partner' }, ...partners.map(({ id, name }) => ({ value: String(id), label: name }))]}
        value={String(partnerId ?? '')}
        onChange={(event) => {
          setPartner(Number(event.currentTarget.value) || undefined)
          setTest('')
        }}
      />
      {partner && (offered.error || offered.data?.problem || (offered.data && tests.length === 0)) ? (
        <>
          <OfferedTests of={offered} partner={partner.name} />
          <span>
            <Button busy={offered.isFetching} onClick={() => void offered.refetch()}>
              Ask again
            </Button>
          </span>
        </>
      ) : (
        <NativeSelect
          label="Test"
          description={
            offered.isFetching && tests.length === 0
              ? `Asking ${partner?.name ?? 'the partner'} …`
              : 'Whoever stands in this stage can be sent it with “Send Test”.'
          }
          data={[{ value: '', label: 'Choose a test' }, ...tests.map(({ id, name }) => ({ value: id, label: name }))]}
          value={test?.id ?? ''}
          onChange={(event) => setTest(event.currentTarget.value)}
        />
      )}
      <div className={styles.acts}>
        <Button
          look="ink"
          busy={save.isPending}
          reason={partner && test ? null : 'Choose a partner and a test'}
          onClick={() => partner && test && save.mutate({ partnerId: partner.id, testId: test.id, testName: test.name })}
        >
          Save
        </Button>
        {stage.assessment && (
          <Button look="danger" busy={save.isPending} onClick={() => save.mutate(null)}>
            Take the test away
          </Button>
        )}
      </div>
    </div>
  )
}
