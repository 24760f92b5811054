import {
  type CandidateApplication,
  type CandidateProfile,
  getCandidate,
  getFeed,
  type InterviewKit,
  listInterviews,
  type Rating,
  type Recommendation,
  submitScorecard,
  whyCandidate,
} from '@orangery/contract/recruiting'
import { Button, Callout, Empty, NativeSelect, PageBar, PageBody, PageHeader, Panel, Radio, say, Textarea } from '@orangery/ui'
import { RecordAnswer } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../../answer.tsx'
import { call, read, refresh } from '../../api.ts'
import { fieldErrors, wordsFor } from '../../error-words.ts'
import { numberIn, oneOf, type PageModule, type PageProps } from '../../page.ts'
import { paths } from '../../paths.ts'
import forms from '../forms.module.css'
import { RatingRow } from './rating-row.tsx'
import styles from './scorecard.module.css'
import { recommendations, recommendationWords } from './words.tsx'

const idOf = (params: PageProps['params']) => numberIn(params.id) ?? 0

export const prefetch: PageModule['prefetch'] = ({ params, cache }) => {
  void cache.prefetchQuery(read(getCandidate, { params: { id: idOf(params) } }))
  void cache.prefetchQuery(read(listInterviews, { params: { id: idOf(params) } }))
}

/** One's own scorecard of one interview. */
export function Page({ params, search, setSearch, go }: PageProps) {
  const candidate = useQuery(read(getCandidate, { params: { id: idOf(params) } }))
  const interviews = useQuery(read(listInterviews, { params: { id: idOf(params) } }))
  return (
    <PageBody>
      <div className={styles.page}>
        <RecordAnswer title="Scorecard" of={candidate} what="The candidate" rows={8}>
          {(person) => {
            const application =
              person.applications.find(({ id }) => id === numberIn(search.application)) ??
              person.applications.find(({ status }) => status === 'active')
            return (
              <>
                <PageBar
                  crumbs={[
                    { label: 'Candidates', href: paths.candidates() },
                    { label: person.name, href: paths.candidate(person.id, { tab: 'on-job', application: application?.id }) },
                    { label: 'Scorecard' },
                  ]}
                />
                <PageHeader title={`Scorecard of ${person.name}`} meta={application?.job ? [application.job.name] : undefined} />
                <Answer of={interviews} what="The interview kits" rows={6}>
                  {({ kits }) => {
                    const ofJob = kits.filter(({ jobId }) => jobId === application?.job?.id)
                    const kit = ofJob.find(({ id }) => id === numberIn(search.interview)) ?? ofJob[0]
                    if (!application || !kit)
                      return <Empty title="No interviews">The job’s plan has no interview to hand in a scorecard of.</Empty>
                    return (
                      <div className={forms.stack}>
                        <NativeSelect
                          label="Interview"
                          value={String(kit.id)}
                          data={ofJob.map(({ id, name }) => ({ value: String(id), label: name }))}
                          onChange={(event) => setSearch({ interview: event.currentTarget.value })}
                        />
                        <ScorecardForm key={kit.id} candidate={person} application={application} kit={kit} go={go} />
                      </div>
                    )
                  }}
                </Answer>
              </>
            )
          }}
        </RecordAnswer>
      </div>
    </PageBody>
  )
}

interface ScorecardFormProps {
  candidate: CandidateProfile
  application: CandidateApplication
  kit: InterviewKit
  go: PageProps['go']
}

function ScorecardForm({ candidate, application, kit, go }: ScorecardFormProps) {
  const [overall, setOverall] = useState<Recommendation | null>(null)
  const [texts, setTexts] = useState({ keyTakeaways: '', privateNotes: '' })
  const [ratings, setRatings] = useState<Readonly<Record<string, { rating: Rating; note: string }>>>({})
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({})
  const back = paths.candidate(candidate.id, { tab: 'on-job', application: application.id })
  const submit = useMutation({
    mutationFn: () =>
      call(submitScorecard, {
        params: { id: application.id },
        body: {
          interviewId: kit.id,
          recommendation: overall!,
          ...texts,
          ratings: Object.entries(ratings).map(([name, given]) => ({ name, rating: given.rating, note: given.note || null })),
          answers: Object.entries(answers).map(([id, answer]) => ({ id, answer })),
        },
      }),
    onSuccess: async () => {
      await refresh(listInterviews, getFeed, whyCandidate)
      say(`Submitted the scorecard of ${candidate.name}`)
      go(back)
    },
  })
  const wrong = fieldErrors(submit.error)
  const text = (key: keyof typeof texts) => ({
    value: texts[key],
    error: wrong[key],
    onChange: (event: { currentTarget: { value: string } }) => setTexts({ ...texts, [key]: event.currentTarget.value }),
  })
  function send(event: FormEvent) {
    event.preventDefault()
    if (overall) submit.mutate()
  }
  return (
    <form className={forms.stack} onSubmit={send} noValidate>
      {kit.content && (
        <Panel title="How to hold it">
          <p dir="auto">{kit.content}</p>
        </Panel>
      )}
      <Panel title="What you saw">
        <div className={forms.form}>
          <Textarea label="Key take-aways" autosize minRows={3} {...text('keyTakeaways')} />
          <Textarea
            label="Private notes"
            description="Only those with the permission for private notes read them."
            autosize
            minRows={2}
            {...text('privateNotes')}
          />
          {kit.questions.map(({ id, question }) => (
            <Textarea
              key={id}
              label={question}
              autosize
              minRows={1}
              value={answers[id] ?? ''}
              onChange={(event) => setAnswers({ ...answers, [id]: event.currentTarget.value })}
            />
          ))}
        </div>
      </Panel>
      {kit.attributes.length > 0 && (
        <Panel title="Attributes">
          {kit.attributes.map((attribute) => (
            <RatingRow
              key={attribute.name}
              attribute={attribute}
              value={ratings[attribute.name] ?? { rating: 'no_decision', note: '' }}
              onChange={(given) => setRatings({ ...ratings, [attribute.name]: given })}
            />
          ))}
        </Panel>
      )}
      <Panel title="Overall recommendation">
        <Radio.Group
          aria-label="Overall recommendation"
          label={`Would you hire ${candidate.name}?`}
          value={overall}
          onChange={(value) => setOverall(oneOf(recommendations, value) ?? null)}
          error={wrong.recommendation}
        >
          <div className={styles.choices}>
            {recommendations.map((value) => (
              <Radio key={value} value={value} label={recommendationWords[value]} />
            ))}
          </div>
        </Radio.Group>
      </Panel>
      {submit.error && <Callout tone="crimson" live title={wordsFor(submit.error).message} />}
      <div className={forms.acts}>
        <Button
          look="ink"
          type="submit"
          busy={submit.isPending}
          reason={overall ? undefined : 'The overall recommendation is missing.'}
        >
          Submit Scorecard
        </Button>
        <Button onClick={() => go(back)}>Cancel</Button>
      </div>
    </form>
  )
}
