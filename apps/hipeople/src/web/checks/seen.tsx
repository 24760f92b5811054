import { DateText } from '@orangery/ui'
import { Fragment, type ReactNode } from 'react'
import { closeReasonLabels, type Decision, finaliseRules, requestStates } from '../../contract/index.ts'
import { counted } from '../words.tsx'

/** What a rule saw, by the names that people use. A value that came later and has no name here is shown by its key. */
const names: Readonly<Record<string, string>> = {
  stage: 'Stage',
  stageId: 'Stage id',
  status: 'Application',
  at: 'Moved',
  waitMinutes: 'Waits',
  reason: 'Reason',
  closedFor: 'Was closed because',
  state: 'Check',
  rule: 'Report is made',
  minimum: 'Answers needed',
  wanted: 'Referees wanted',
  reuseDays: 'References reused within',
  questionnaireVersion: 'Version of the questions',
  consentVersion: 'Version of the consent',
  jobId: 'Job',
  problem: 'Problem',
  how: 'How',
  done: 'Tests over',
  tests: 'Tests',
  language: 'Language',
  score: 'Score',
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reason: closeReasonLabels,
  closedFor: closeReasonLabels,
  state: requestStates,
  rule: finaliseRules,
  problem: { 'job-gone': 'the job is gone', 'stage-gone': 'the stage is gone', 'job-closed': 'the job is closed' },
}

/** The values of a decision in words, times in the viewer's zone. */
export function Seen({ values }: { values: Decision['values'] }) {
  return Object.entries(values)
    .filter(([name, value]) => value !== null && value !== '' && !(name === 'waitMinutes' && value === 0))
    .map(([name, value], place) => (
      <Fragment key={name}>
        {place > 0 && ' · '}
        {names[name] ?? name}: {shown(name, value)}
      </Fragment>
    ))
}

function shown(name: string, value: Decision['values'][string]): ReactNode {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (name === 'waitMinutes' && typeof value === 'number') return counted(value, 'minute')
  if (name === 'reuseDays' && typeof value === 'number') return counted(value, 'day')
  if (typeof value === 'number') return value
  const text = value ?? ''
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return <DateText at={text} as="log" />
  return <bdi>{words[name]?.[text] ?? text}</bdi>
}
