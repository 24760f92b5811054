// The words of an assessment, each with the label that members read.
import { z } from 'zod'

export const testKindLabels = {
  cognitive: 'Reasoning',
  situational: 'Situational judgement',
  personality: 'Personality',
  skills: 'Skills',
  language: 'Language',
  custom: 'Custom questions',
} as const
export const testKind = z.enum(['cognitive', 'situational', 'personality', 'skills', 'language', 'custom'])
export type TestKind = z.infer<typeof testKind>

/** The two ways of scoring, by the names that members read. */
export const scoringLabels = {
  'right-wrong': 'Right or wrong: points for each answer',
  fit: 'Fit: how near to a wanted profile',
} as const
export const scoring = z.enum(['right-wrong', 'fit'])
export type Scoring = z.infer<typeof scoring>

/** Where somebody stands among the norm: a quarter, the half between, a quarter. */
export const bandLabels = { low: 'Lower quarter', middle: 'Middle half', high: 'Upper quarter' } as const
export const band = z.enum(['low', 'middle', 'high'])
export type Band = z.infer<typeof band>

/** Why a result says nothing. It is shown in place of a number, never beside one. */
export const notInterpretable = {
  'nothing-answered': 'Nothing was answered.',
  'too-few-answered': 'Fewer than half of the items were answered.',
  'all-the-same': 'Every answer was the same.',
  'too-fast': 'It was answered faster than the items can be read.',
  'no-norm': 'There is no group to compare with.',
} as const
export const uninterpretable = z.enum(['nothing-answered', 'too-few-answered', 'all-the-same', 'too-fast', 'no-norm'])
export type Uninterpretable = z.infer<typeof uninterpretable>
