import { expect, test } from 'vitest'
import type { ReportSnapshot } from '../contract/index.ts'
import { standardQuestions } from '../questionnaires/standard.ts'
import { sentencesFor } from './snapshot.ts'

const summary = { answered: 3, asked: 3, declined: 0 } as ReportSnapshot['summary']
const rated = (index: number, mean: number, lowest: number, highest: number) =>
  ({
    question: standardQuestions[index]!,
    mean,
    lowest,
    highest,
    choices: [],
    didNotSee: 0,
    answers: [],
  }) satisfies ReportSnapshot['questions'][number]

test('sentences come from the numbers alone, with the candidate’s name in the question', () => {
  const questions = [rated(0, 4.7, 4, 5), rated(1, 2.3, 1, 5)]
  expect(sentencesFor(summary, { questions, candidateName: 'Łukasz Wójcik' })).toEqual([
    '3 of 3 referees answered.',
    'Rated highest: “How good was the work that Łukasz Wójcik delivered?” (4.7). Rated lowest: “How reliably did Łukasz Wójcik keep agreements and dates?” (2.3).',
    'The referees differ about “How reliably did Łukasz Wójcik keep agreements and dates?”: from 1 to 5.',
  ])
})

test('with fewer than three answers nothing is compared', () => {
  const few = { ...summary, answered: 2, declined: 1 }
  expect(sentencesFor(few, { questions: [rated(0, 5, 5, 5), rated(1, 1, 1, 1)], candidateName: 'X' })).toEqual([
    '2 of 3 referees answered.',
    '1 declined, which says nothing about the candidate.',
    'With fewer than three answers no averages are compared.',
  ])
})
