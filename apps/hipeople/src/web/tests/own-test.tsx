import {
  type AppPageProps,
  Button,
  Callout,
  NativeSelect,
  PageBar,
  PageHeader,
  SaveFoot,
  say,
  Textarea,
  TextInput,
} from '@orangery/ui'
import { call, fieldErrors, formStyles, refresh, wordsFor } from '@orangery/web-kit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  createOwnTest,
  getTest,
  languageNames,
  language as languages,
  listTests,
  type OneTest,
  type OwnQuestion,
  type OwnTestBody,
  updateOwnTest,
} from '../../contract/index.ts'
import { paths } from '../paths.ts'
import { OwnQuestionEditor } from './own-question.tsx'
import { ownIdOf } from './words.ts'

const crumbs = [{ label: 'Test library', href: paths.tests() }]
const firstQuestion: OwnQuestion = { key: 'question-1', kind: 'choice', text: '', options: ['', ''], right: null }

/** A test in the organisation's own words. Saving makes the next version. */
export function OwnTestEditor({ test, go }: Pick<AppPageProps, 'go'> & { test: OneTest | null }) {
  const before: OwnTestBody = test?.own ?? { title: '', summary: '', language: 'en', minutes: null, questions: [firstQuestion] }
  const [form, setForm] = useState(before)
  const [minutes, setMinutes] = useState(before.minutes === null ? '' : String(before.minutes))
  const set = (change: Partial<OwnTestBody>) => setForm({ ...form, ...change })
  const body = { ...form, minutes: minutes.trim() === '' ? null : Number(minutes) }
  const changed = test === null || JSON.stringify(body) !== JSON.stringify(before)
  const save = useMutation({
    mutationFn: async () => {
      const id = test && ownIdOf(test.id)
      const given = { ...body, questions: body.questions.map(tidy) }
      if (!test || !id) return (await call(createOwnTest, { body: given })).id
      await call(updateOwnTest, { params: { id }, body: given })
      return test.id
    },
    onSuccess: async (id) => {
      await refresh(listTests, getTest)
      say(test ? `Saved as version ${test.version + 1}` : `Made ${form.title}`)
      go(paths.test(id))
    },
  })
  const wrong = fieldErrors(save.error)
  const ofQuestions = Object.entries(wrong).filter(([name]) => name.startsWith('questions'))
  const setQuestion = (place: number, question: OwnQuestion | null) =>
    set({ questions: form.questions.flatMap((one, index) => (index !== place ? [one] : question ? [question] : [])) })
  function move(place: number, by: -1 | 1) {
    const questions = [...form.questions]
    const [moved] = questions.splice(place, 1)
    if (moved) questions.splice(place + by, 0, moved)
    set({ questions })
  }
  return (
    <div className={formStyles.stack} style={{ maxInlineSize: 720, gap: 18 }}>
      <PageBar crumbs={[...crumbs, { label: test?.title ?? 'New test' }]} />
      <PageHeader
        title={test ? <bdi>{test.title}</bdi> : 'New test'}
        meta={test ? [`Version ${test.version}`] : ['Custom questions of your own']}
      />
      {test && (
        <Callout tone="amber" title={`Saving makes version ${test.version + 1}.`}>
          Who has begun goes on with version {test.version}. Results of the two versions are kept, and marked as not comparable; the
          group to compare with begins anew.
        </Callout>
      )}
      {save.error && (
        <Callout tone="crimson" live title={Object.keys(wrong).length > 0 ? 'It was not saved yet.' : wordsFor(save.error).message}>
          {wrong.title && <p style={{ margin: 0 }}>Title: {wrong.title}</p>}
          {ofQuestions.map(([name, message]) => (
            <p key={name} style={{ margin: 0 }}>
              {placeOf(name)}
              {message}
            </p>
          ))}
        </Callout>
      )}
      <TextInput
        label="Title"
        dir="auto"
        value={form.title}
        error={wrong.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label="Summary"
        dir="auto"
        rows={2}
        description="Candidates read it before they start."
        value={form.summary}
        error={wrong.summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <div className={formStyles.pair}>
        <NativeSelect
          label="Language of the questions"
          description="They are not translated, whatever the candidate reads in."
          value={form.language}
          data={languages.options.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(event) => set({ language: event.currentTarget.value as OwnTestBody['language'] })}
        />
        <TextInput
          label="Limit in minutes"
          description="Empty takes as long as it takes."
          inputMode="numeric"
          value={minutes}
          error={wrong.minutes}
          onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, ''))}
        />
      </div>
      {form.questions.map((question, place) => (
        <OwnQuestionEditor
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
        <Button onClick={() => set({ questions: [...form.questions, { ...firstQuestion, key: freeKey(form.questions) }] })}>
          Add a question
        </Button>
      </div>
      <SaveFoot
        changed={changed}
        says={test ? 'Checks that are open keep their version.' : 'No candidate is given it before a role has it.'}
        busy={save.isPending}
        verb={test ? `Save as version ${test.version + 1}` : 'Save'}
        onSave={() => save.mutate()}
        onCancel={() => go(test ? paths.test(test.id) : paths.tests())}
      />
    </div>
  )
}

/** A key stays with its question for good, also when the order changes. */
function freeKey(questions: readonly OwnQuestion[]): string {
  const keys = new Set(questions.map(({ key }) => key))
  let number = questions.length + 1
  while (keys.has(`question-${number}`)) number += 1
  return `question-${number}`
}

/** Empty lines are no options; the right one is found again by its words. */
function tidy(question: OwnQuestion): OwnQuestion {
  if (question.kind !== 'choice') return { ...question, options: [], right: null }
  const right = question.right === null ? undefined : question.options[question.right]?.trim()
  const options = question.options.map((option) => option.trim()).filter(Boolean)
  return { ...question, options, right: right ? options.indexOf(right) : null }
}

function placeOf(field: string): string {
  const place = /^questions\D*(\d+)/.exec(field)?.[1]
  return place === undefined ? '' : `Question ${Number(place) + 1}: `
}
