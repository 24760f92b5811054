import type { AnswerRow } from '../answers/answers.store.ts'
import { type ReportSnapshot, refereeFlags, refereeStates, relationshipLabels, type Signal } from '../contract/index.ts'
import { verificationOf } from '../linkedin/verify-referee.ts'
import type { RefereeRow } from '../referees/referees.store.ts'
import { wasAsked } from '../referees/state.ts'
import type { RequestRow } from '../requests/requests.store.ts'

export interface SnapshotFacts {
  readonly request: RequestRow
  /** Where the references were given: the request itself, unless they are reused. */
  readonly source: RequestRow
  readonly referees: readonly RefereeRow[]
  readonly answers: readonly AnswerRow[]
  readonly signals: readonly Omit<Signal, 'id'>[]
  readonly company: string
  readonly version: number
  readonly madeAt: Date
  readonly finalisedBy: string | null
}

type SnapshotQuestion = ReportSnapshot['questions'][number]
type SnapshotAnswer = SnapshotQuestion['answers'][number]

/** Everything a report says, frozen at this moment. Answers of people who asked to be forgotten are not in it. */
export function snapshotOf(facts: SnapshotFacts): ReportSnapshot {
  const { request, source } = facts
  const asked = facts.referees.filter(({ state }) => wasAsked(state))
  const answered = asked.filter(({ state }) => state === 'answered')
  const questions = request.terms.questions.map((question) => questionOf(facts, { question, answered }))
  const ratings = questions.flatMap(({ answers }) => answers.flatMap(({ rating }) => (rating === null ? [] : [rating])))
  const times = (pick: (one: RefereeRow) => Date | null) => asked.flatMap((one) => pick(one)?.getTime() ?? [])
  const mean = meanOf(ratings)
  const summary: ReportSnapshot['summary'] = {
    wanted: request.terms.wanted,
    asked: asked.length,
    answered: answered.length,
    declined: asked.filter(({ state }) => state === 'declined').length,
    responseRate: asked.length === 0 ? 0 : Math.round((100 * answered.length) / asked.length),
    meanRating: mean,
    ratings: ratings.length,
    firstAskedAt: extreme(
      times(({ asked_at }) => asked_at),
      Math.min,
    ),
    lastAnsweredAt: extreme(
      times(({ answered_at }) => answered_at),
      Math.max,
    ),
    sentences: [],
    kinds: kindsOf(answered),
    fewerReason: source.fewer_reason,
  }
  return {
    candidateName: request.candidate_name,
    roleTitle: request.terms.roleTitle,
    jobName: request.job_name,
    company: facts.company,
    madeAt: facts.madeAt.toISOString(),
    version: facts.version,
    finalisedBy: facts.finalisedBy,
    reusedFrom:
      source.id === request.id
        ? null
        : { jobName: source.job_name, completedAt: (source.completed_at ?? facts.madeAt).toISOString() },
    summary: { ...summary, sentences: sentencesFor(summary, { questions, candidateName: request.candidate_name }) },
    questions,
    referees: asked.map(refereeOf),
    signals: [...facts.signals],
  }
}

function questionOf(
  facts: SnapshotFacts,
  { question, answered }: { question: SnapshotQuestion['question']; answered: readonly RefereeRow[] },
): SnapshotQuestion {
  const answers = answered.flatMap((referee): SnapshotAnswer[] => {
    const row = facts.answers.find((one) => one.referee_id === referee.id && one.question_key === question.key)
    if (!row) return []
    return [
      {
        refereeId: referee.id,
        name: referee.name,
        relationship: referee.relationship_confirmed ?? referee.relationship,
        rating: row.rating,
        choice: row.choice,
        didNotSee: row.did_not_see,
        ...textOf(row),
      },
    ]
  })
  const ratings = answers.flatMap(({ rating }) => (rating === null ? [] : [rating]))
  return {
    question,
    mean: meanOf(ratings),
    lowest: ratings.length > 0 ? Math.min(...ratings) : null,
    highest: ratings.length > 0 ? Math.max(...ratings) : null,
    choices: question.options.map((option) => ({ option, count: answers.filter(({ choice }) => choice === option).length })),
    didNotSee: answers.filter(({ didNotSee }) => didNotSee).length,
    answers,
  }
}

/** A text that may hold more than belongs into a report waits for a member; until then a note stands in its place. */
function textOf(row: AnswerRow): Pick<SnapshotAnswer, 'text' | 'redaction'> {
  if (row.decision === 'redacted') return { text: row.redacted_text ?? '', redaction: 'redacted' }
  if (row.topics.length > 0 && row.decision === null && row.text) return { text: '', redaction: 'held-back' }
  return { text: row.text, redaction: 'none' }
}

function refereeOf(referee: RefereeRow): ReportSnapshot['referees'][number] {
  const { relationship, relationship_confirmed: confirmed } = referee
  return {
    id: referee.id,
    name: referee.name,
    company: referee.company,
    candidateTitle: referee.candidate_title,
    relationship: confirmed ?? relationship,
    relationshipDiffers:
      confirmed !== null && confirmed !== relationship
        ? `The candidate said ${relationshipLabels[relationship].label.toLowerCase()}, the referee says ${relationshipLabels[confirmed].label.toLowerCase()}.`
        : null,
    from: referee.worked_from,
    to: referee.worked_to,
    state: refereeStates[referee.state],
    verified: referee.verified,
    linkedin: verificationOf(referee),
    onBehalfBy: referee.on_behalf_by,
    flags: referee.flags.map((flag) => refereeFlags[flag]),
    askedAt: referee.asked_at?.toISOString() ?? null,
    answeredAt: referee.answered_at?.toISOString() ?? null,
  }
}

function kindsOf(answered: readonly RefereeRow[]): ReportSnapshot['summary']['kinds'] {
  const kinds = new Map<RefereeRow['relationship'], number>()
  for (const { relationship, relationship_confirmed } of answered) {
    const kind = relationship_confirmed ?? relationship
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return [...kinds].map(([kind, count]) => ({ kind, count }))
}

/** Sentences out of the numbers alone. With fewer than three answers the numbers are left to speak for themselves. */
export function sentencesFor(
  summary: ReportSnapshot['summary'],
  { questions, candidateName }: { questions: readonly SnapshotQuestion[]; candidateName: string },
): string[] {
  const asked = ({ question }: SnapshotQuestion) => `“${question.text.replaceAll('{name}', candidateName)}”`
  const sentences = [`${summary.answered} of ${summary.asked} referees answered.`]
  if (summary.declined > 0) sentences.push(`${summary.declined} declined, which says nothing about the candidate.`)
  if (summary.answered < 3) return [...sentences, 'With fewer than three answers no averages are compared.']
  const rated = questions
    .filter(({ question, mean }) => question.kind === 'rating' && mean !== null)
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0))
  const [best] = rated
  const lowest = rated.at(-1)
  if (best && lowest && best !== lowest && best.mean !== lowest.mean)
    sentences.push(`Rated highest: ${asked(best)} (${best.mean}). Rated lowest: ${asked(lowest)} (${lowest.mean}).`)
  const apart = rated.filter(({ lowest: low, highest }) => (highest ?? 0) - (low ?? 0) >= 3)
  for (const one of apart) sentences.push(`The referees differ about ${asked(one)}: from ${one.lowest} to ${one.highest}.`)
  return sentences
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.round((10 * numbers.reduce((sum, one) => sum + one, 0)) / numbers.length) / 10
}

function extreme(times: readonly number[], pick: (...times: number[]) => number): string | null {
  return times.length === 0 ? null : new Date(pick(...times)).toISOString()
}
