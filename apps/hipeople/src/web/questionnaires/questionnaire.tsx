import { type AppPageProps, Button, Callout, PageBar, PageBody, PageHeader, SaveFoot, say, Textarea, TextInput } from '@orangery/ui'
import { call, fieldErrors, formStyles, numberIn, RecordAnswer, read, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  archiveQuestionnaire,
  copyQuestionnaire,
  createQuestionnaire,
  getQuestionnaire,
  listQuestionnaires,
  type Question,
  type Questionnaire,
  updateQuestionnaire,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { QuestionEditor } from './question-editor.tsx'
import { Suggestions } from './suggestions.tsx'

const crumbs = [{ label: 'Questionnaires', href: paths.questionnaires() }]

const firstQuestion: Question = {
  key: 'question-1',
  kind: 'rating',
  text: '',
  help: '',
  mustAsk: false,
  options: [],
  ends: ['Needs much support', 'A model for others'],
  example: true,
  source: 'own',
}

export function Page(props: AppPageProps) {
  const id = numberIn(props.params.id)
  return <PageBody>{id === undefined ? <Editor {...props} questionnaire={null} /> : <Existing {...props} id={id} />}</PageBody>
}

function Existing({ id, ...props }: AppPageProps & { id: number }) {
  const questionnaire = useQuery(read(getQuestionnaire, { params: { id } }))
  return (
    <RecordAnswer title="Questionnaire" crumbs={crumbs} of={questionnaire} what="The questionnaire" rows={6}>
      {(data) => <Editor key={data.version} {...props} questionnaire={data} />}
    </RecordAnswer>
  )
}

function Editor({ questionnaire, go }: AppPageProps & { questionnaire: Questionnaire | null }) {
  const before = {
    title: questionnaire?.title ?? '',
    description: questionnaire?.description ?? '',
    questions: questionnaire?.questions ?? [firstQuestion],
  }
  const [form, setForm] = useState(before)
  const changed = questionnaire === null || JSON.stringify(form) !== JSON.stringify(before)
  const done = () => refresh(listQuestionnaires, getQuestionnaire)
  const save = useMutation({
    mutationFn: async () => {
      if (questionnaire) await call(updateQuestionnaire, { params: { id: questionnaire.id }, body: form })
      return questionnaire?.id ?? (await call(createQuestionnaire, { body: form })).id
    },
    onSuccess: async (id) => {
      await done()
      say('Saved')
      if (!questionnaire) go(paths.questionnaire(id))
    },
  })
  const copy = useMutation({
    mutationFn: () => call(copyQuestionnaire, { params: { id: questionnaire!.id }, body: { title: `${form.title} (copy)` } }),
    onSuccess: async ({ id }) => {
      await done()
      go(paths.questionnaire(id))
    },
  })
  const archive = useMutation({
    mutationFn: () => call(archiveQuestionnaire, { params: { id: questionnaire!.id } }),
    onSuccess: async () => {
      await done()
      go(paths.questionnaires())
    },
  })
  const wrong = fieldErrors(save.error)
  const failed = save.error ?? copy.error ?? archive.error
  const setQuestion = (place: number, question: Question | null) =>
    setForm({ ...form, questions: form.questions.flatMap((one, index) => (index !== place ? [one] : question ? [question] : [])) })
  function move(place: number, by: -1 | 1) {
    const questions = [...form.questions]
    const [moved] = questions.splice(place, 1)
    if (moved) questions.splice(place + by, 0, moved)
    setForm({ ...form, questions })
  }
  function add(question: Omit<Question, 'key'> & { key?: string }) {
    const keys = new Set(form.questions.map((one) => one.key))
    let number = form.questions.length + 1
    while (keys.has(`question-${number}`)) number += 1
    const key = question.key && !keys.has(question.key) ? question.key : `question-${number}`
    setForm({ ...form, questions: [...form.questions, { ...question, key }] })
  }
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 720, gap: 18 }}>
      <PageBar crumbs={[...crumbs, { label: questionnaire?.title ?? 'New questionnaire' }]} />
      <PageHeader
        title={questionnaire ? <bdi>{questionnaire.title}</bdi> : 'New questionnaire'}
        meta={questionnaire ? [`Version ${questionnaire.version}`, `about ${questionnaire.minutes} minutes`] : undefined}
      >
        {questionnaire && (
          <>
            <Button busy={copy.isPending} onClick={() => copy.mutate()}>
              Copy
            </Button>
            <Button
              reason={
                questionnaire.usedBy.length > 0 ? `Used by ${questionnaire.usedBy.map((role) => role.title).join(', ')}` : null
              }
              onClick={() => archive.mutate()}
            >
              Archive
            </Button>
          </>
        )}
      </PageHeader>
      {failed && (
        <Callout tone="crimson" live title={wordsFor(failed).message}>
          {Object.values(wrong).join(' ')}
        </Callout>
      )}
      <TextInput
        label="Title"
        dir="auto"
        value={form.title}
        error={wrong.title}
        onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
      />
      <Textarea
        label="Description"
        dir="auto"
        rows={2}
        value={form.description}
        onChange={(event) => setForm({ ...form, description: event.currentTarget.value })}
      />
      <p className={formStyles.quiet}>
        The question how referee and candidate know each other always comes first and is not part of this list. {'{name}'} stands
        for the candidate’s first name.
      </p>
      {form.questions.map((question, place) => (
        <QuestionEditor
          key={question.key}
          question={question}
          number={place + 1}
          last={place === form.questions.length - 1}
          onChange={(next) => setQuestion(place, next)}
          onRemove={() => setQuestion(place, null)}
          onMove={(by) => move(place, by)}
        />
      ))}
      <div className={formStyles.acts}>
        <Button onClick={() => add({ ...firstQuestion, key: undefined })}>Add a question</Button>
      </div>
      {questionnaire?.usedBy.map((role) => (
        <Suggestions key={role.roleId} roleId={role.roleId} title={role.title} onAccept={add} />
      ))}
      <SaveFoot
        changed={changed}
        says="Checks that are open keep their version."
        busy={save.isPending}
        onSave={() => save.mutate()}
        onCancel={() => (questionnaire ? setForm(before) : go(paths.questionnaires()))}
      />
    </div>
  )
}
