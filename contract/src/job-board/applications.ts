// Public documentation: https://developers.greenhouse.io/job-board.html#applications
import { z } from 'zod'
import { givenFlag, givenId, givenIdOrNone, givenText } from '../harvest-v1/shapes/values.ts'
import { boardResource } from './operation.ts'
import { text, unitOnBoard } from './values.ts'

const { post } = boardResource('Applications')

const holdsUrl = /https?:\/\/|www\./i
const noUrl = [(value: string) => !holdsUrl.test(value), 'Must not hold a web address'] as const
const name = givenText
  .trim()
  .min(1)
  .max(255)
  .refine(...noUrl)

/** Numbers, or their digits as text, as forms send them. */
const whole = (from: number, to: number) => {
  const message = `Must be a whole number from ${from} to ${to}`
  return z
    .union(
      [
        z.int(),
        z
          .string()
          .regex(/^\d{1,4}$/, message)
          .transform(Number),
      ],
      message,
    )
    .refine((value) => value >= from && value <= to, message)
    .meta({ kind: 'integer' })
}

const monthAndYear = z.object({ month: whole(1, 12).nullish(), year: whole(1900, 2200).nullish() })
type MonthAndYear = z.infer<typeof monthAndYear>

const at = (date: MonthAndYear) => (date.year ?? 0) * 12 + (date.month ?? 1)

/** Refuses what ends before it began; either may be missing. */
function inOrder(given: { start_date?: MonthAndYear | null; end_date?: MonthAndYear | null }): boolean {
  const { start_date: start, end_date: end } = given
  return start?.year == null || end?.year == null || at(start) <= at(end)
}
const inOrderSaid = { error: 'Must not lie before start_date', path: ['end_date'] }

const education = z
  .object({
    school_name_id: givenIdOrNone.nullish(),
    degree_id: givenIdOrNone.nullish(),
    discipline_id: givenIdOrNone.nullish(),
    start_date: monthAndYear.nullish(),
    end_date: monthAndYear.nullish(),
  })
  .refine(inOrder, inOrderSaid)

const employment = z
  .object({
    company_name: givenText.max(255).nullish(),
    title: givenText.max(255).nullish(),
    start_date: monthAndYear.nullish(),
    end_date: monthAndYear.nullish(),
    current: givenFlag.nullish(),
  })
  .refine(inOrder, inOrderSaid)

const demographicAnswer = z.object({
  question_id: givenId,
  answer_options: z.array(z.object({ answer_option_id: givenId, text: givenText.nullish() })),
})

/** A number of the published list of answers; empty for none. */
const eeocAnswer = z
  .union([z.literal('').transform(() => null), whole(0, 100)], 'Must be the number of an answer')
  .nullish()
  .meta({ kind: 'integer' })

const textOrNone = givenText.nullish()

/** A file as it may come beside the parts of a form: as text, as an address, or as base64. */
const fileOf = <Name extends string>(part: Name) =>
  ({
    [`${part}_url`]: textOrNone,
    [`${part}_url_filename`]: textOrNone,
    [`${part}_content`]: textOrNone,
    [`${part}_content_filename`]: textOrNone,
  }) as { [Key in `${Name}_${'url' | 'url_filename' | 'content' | 'content_filename'}`]: typeof textOrNone }

/**
 * Answers to the post's own questions come under the names that `questions=true` gives, so further names are kept. Files of a form
 * stand under their names as well: `resume`, `cover_letter`, and a question's.
 */
export const submitApplication = post({
  id: 'applications.submit',
  path: '/v1/boards/{board_token}/jobs/{id}',
  params: unitOnBoard('id'),
  body: z.looseObject({
    first_name: name,
    last_name: name,
    email: givenText.trim().max(255).pipe(z.email('Must be an e-mail address')),
    phone: givenText
      .max(255)
      .refine(...noUrl)
      .nullish(),
    /** Counts only together with latitude and longitude. */
    location: textOrNone,
    latitude: textOrNone,
    longitude: textOrNone,
    resume: z.unknown().optional().meta({ kind: 'file' }),
    resume_text: textOrNone,
    ...fileOf('resume'),
    cover_letter: z.unknown().optional().meta({ kind: 'file' }),
    cover_letter_text: textOrNone,
    ...fileOf('cover_letter'),
    educations: z.array(education).max(50).nullish(),
    employments: z.array(employment).max(50).nullish(),
    demographic_answers: z.array(demographicAnswer).max(200).nullish(),
    data_compliance: z
      .object({
        gdpr_consent_given: givenFlag.nullish(),
        gdpr_processing_consent_given: givenFlag.nullish(),
        gdpr_retention_consent_given: givenFlag.nullish(),
        gdpr_demographic_data_consent_given: givenFlag.nullish(),
      })
      .nullish(),
    gender: eeocAnswer,
    race: eeocAnswer,
    veteran_status: eeocAnswer,
    disability_status: eeocAnswer,
    /** What stood in `gh_src` of the address that led here. */
    mapped_url_token: textOrNone,
    applicant_ip: textOrNone,
  }),
  /** The documentation leaves the answer open. */
  reply: z.strictObject({ success: text }),
})
