// Public documentation: https://developers.greenhouse.io/harvest.html#scorecards
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { named, person } from './shapes/person.ts'
import { id, text, timestamp } from './shapes/values.ts'

const { get } = resource('Scorecards')

const names = z.array(text)

const scorecard = z.strictObject({
  id,
  updated_at: timestamp,
  created_at: timestamp,
  interview: text.nullable(),
  interview_step: named.nullable(),
  candidate_id: id,
  application_id: id,
  interviewed_at: timestamp.nullable(),
  submitted_by: person.nullable(),
  interviewer: person.nullable(),
  submitted_at: timestamp.nullable(),
  overall_recommendation: z.enum(['definitely_not', 'no', 'yes', 'strong_yes', 'no_decision']),
  attributes: z.array(
    z.strictObject({
      name: text,
      type: text,
      note: text.nullable(),
      rating: z.enum(['definitely_not', 'no', 'mixed', 'yes', 'strong_yes', 'no_decision']),
    }),
  ),
  ratings: z.strictObject({ definitely_not: names, no: names, mixed: names, yes: names, strong_yes: names }),
  /** The key take-aways and the private notes come as questions without id. */
  questions: z.array(z.strictObject({ id: id.nullable(), question: text, answer: text.nullable() })),
})

export const listScorecards = get({
  id: 'scorecards.list',
  label: 'GET: List Scorecards',
  path: '/v1/scorecards',
  paging: 'page',
  query: z.object({ ...numberedPages, ...createdWindow, ...updatedWindow }),
  reply: z.array(scorecard),
  served: true,
})

export const listScorecardsForApplication = get({
  id: 'scorecards.list_for_application',
  label: 'GET: List Scorecards for Application',
  path: '/v1/applications/{id}/scorecards',
  paging: 'unspecified',
  params: byId,
  query: z.object(numberedPages),
  reply: z.array(scorecard),
  served: true,
})

export const retrieveScorecard = get({
  id: 'scorecards.retrieve',
  label: 'GET: Retrieve Scorecard',
  path: '/v1/scorecards/{id}',
  params: byId,
  reply: scorecard,
  served: true,
})

export const scorecards = keyById(listScorecards, listScorecardsForApplication, retrieveScorecard)
