import type { Scorecard } from '../../../scorecards/index.ts'
import { instant, person } from './values.ts'

const rated = ['definitely_not', 'no', 'mixed', 'yes', 'strong_yes'] as const

export function presentScorecard(scorecard: Scorecard) {
  const { attributes } = scorecard
  const namesOf = (rating: string) => attributes.filter((one) => one.rating === rating).map(({ name }) => name)
  const [definitely_not, no, mixed, yes, strong_yes] = rated.map(namesOf)
  return {
    id: scorecard.id,
    updated_at: instant(scorecard.updatedAt),
    created_at: instant(scorecard.createdAt),
    interview: scorecard.interviewName,
    interview_step: scorecard.step && { id: scorecard.step.id, name: scorecard.step.name },
    candidate_id: scorecard.candidateId,
    application_id: scorecard.applicationId,
    interviewed_at: instant(scorecard.interviewedAt),
    submitted_by: person(scorecard.submittedBy),
    interviewer: person(scorecard.interviewer),
    submitted_at: instant(scorecard.submittedAt),
    overall_recommendation: scorecard.recommendation,
    attributes: attributes.map(({ name, type, note, rating }) => ({ name, type, note, rating })),
    ratings: { definitely_not: definitely_not!, no: no!, mixed: mixed!, yes: yes!, strong_yes: strong_yes! },
    questions: [
      { id: null, question: 'Key Take-Aways', answer: scorecard.keyTakeaways },
      { id: null, question: 'Private Notes', answer: scorecard.privateNotes },
      ...scorecard.answers.map(({ id, question, answer }) => ({ id, question, answer })),
    ],
  }
}
