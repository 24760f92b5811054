import type { JobBoard } from '@orangery/contract/job-board'
import { unstorableAt } from '@orangery/contract/kernel'
import type { z } from 'zod'
import type { NewEducation, NewEmployment } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { type ChoiceKind, choiceName } from '../../education/index.ts'
import { type EeocQuestion, eeocChoices, eeocWords } from '../../eeoc/index.ts'
import { eeocFields, type Submission } from '../../job-board/index.ts'
import { validationError } from './errors.ts'

type Given = z.output<JobBoard['applications.submit']['body']>
type MonthAndYear = { month?: number | null; year?: number | null } | null | undefined

/** Everything of a body but its files, with choices looked up. */
export async function submissionFrom(core: CoreContext, given: Given): Promise<Omit<Submission, 'answers' | 'answered'>> {
  const located = given.location && given.latitude && given.longitude
  return {
    candidate: {
      firstName: given.first_name,
      lastName: given.last_name,
      emailAddresses: [{ value: given.email, type: 'personal' }],
      phoneNumbers: given.phone ? [{ value: given.phone, type: 'mobile' }] : [],
      educations: await educationsFrom(core, given),
      employments: (given.employments ?? []).map(employmentFrom),
    },
    ...(located ? { location: given.location! } : {}),
    ...(given.mapped_url_token ? { trackingToken: given.mapped_url_token } : {}),
    ...eeocFrom(given),
    demographics: (given.demographic_answers ?? []).map(({ question_id: questionId, answer_options }) => ({
      questionId,
      options: answer_options.map(({ answer_option_id: id, text }) => ({ id, text })),
    })),
    ...consentsFrom(given),
  }
}

async function educationsFrom(core: CoreContext, given: Given): Promise<NewEducation[]> {
  const educations: NewEducation[] = []
  for (const [index, one] of (given.educations ?? []).entries()) {
    const named = async (kind: ChoiceKind, key: 'school_name_id' | 'degree_id' | 'discipline_id') => {
      const id = one[key]
      if (id == null) return null
      const name = await choiceName(core.db, kind, id)
      if (name !== undefined) return name
      throw validationError([{ field: `educations[${index}][${key}]`, message: `There is no ${kind} with the id ${id}.` }])
    }
    educations.push({
      school: await named('school', 'school_name_id'),
      degree: await named('degree', 'degree_id'),
      discipline: await named('discipline', 'discipline_id'),
      start: monthStart(one.start_date),
      end: monthStart(one.end_date),
    })
  }
  return educations
}

type GivenEmployment = NonNullable<Given['employments']>[number]

function employmentFrom({ company_name, title, start_date, end_date, current }: GivenEmployment): NewEmployment {
  return {
    company: company_name || null,
    title: title || null,
    start: monthStart(start_date),
    end: current ? null : monthStart(end_date),
  }
}

function monthStart(date: MonthAndYear): Date | null {
  return date?.year == null ? null : new Date(Date.UTC(date.year, (date.month ?? 1) - 1, 1))
}

function eeocFrom(given: Given): Pick<Submission, 'eeoc'> {
  const answers = {
    gender: given.gender,
    race: given.race,
    veteranStatus: given.veteran_status,
    disabilityStatus: given.disability_status,
  }
  for (const question of Object.keys(answers) as EeocQuestion[]) {
    const number = answers[question] ?? null
    if (number === null || eeocWords(question, number) !== undefined) continue
    const message = `Must be the number of an answer, from 1 to ${eeocChoices[question].length}`
    throw validationError([{ field: eeocFields[question].name, message }])
  }
  return Object.values(answers).some((answer) => answer != null) ? { eeoc: answers } : {}
}

/** The older single consent stands for both that took its place. */
function consentsFrom({ data_compliance: said }: Given): Pick<Submission, 'consents'> {
  if (!said) return {}
  const both = said.gdpr_consent_given ?? null
  return {
    consents: {
      processing: said.gdpr_processing_consent_given ?? both,
      retention: said.gdpr_retention_consent_given ?? both,
      demographic: said.gdpr_demographic_data_consent_given ?? null,
    },
  }
}

/** Refuses text that no database keeps, wherever it stands among the answers. */
export function requireStorable(fields: Readonly<Record<string, unknown>>): void {
  const at = unstorableAt(fields)
  if (at) throw validationError([{ field: String(at[0] ?? 'body'), message: 'Holds a character that cannot be stored' }])
}
