// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { filledText, givenFlag, givenId, givenText, id, idList, text } from '../harvest-v1/shapes/values.ts'
import { ingestionOperation } from './operation.ts'

const typed = <Key extends string, Types extends readonly [string, ...string[]]>(key: Key, types: Types) =>
  z.object({ [key]: filledText, type: z.enum(types) } as { [K in Key]: typeof filledText } & {
    type: z.ZodEnum<{ [T in Types[number]]: T }>
  })

/** The address of a page; what is no http address is refused, since it is shown as a link. */
const webAddress = givenText.regex(/^https?:\/\/\S+$/i, 'Must be an http or https address')

/** One person as a partner sends them. Unlike elsewhere, a person is a prospect unless said otherwise. */
const givenPerson = z
  .object({
    prospect: givenFlag.nullish(),
    job_id: givenId.nullish(),
    first_name: filledText.max(255),
    last_name: filledText.max(255),
    external_id: z.union([filledText, z.int().transform(String)]).meta({ kind: 'string' }),
    company: givenText.nullish(),
    title: givenText.nullish(),
    /** Where the server fetches the file. */
    resume: webAddress.nullish(),
    phone_numbers: z.array(typed('phone_number', ['mobile', 'home', 'work', 'other'])).nullish(),
    emails: z.array(typed('email', ['personal', 'work', 'other'])).nullish(),
    addresses: z.array(typed('address', ['home', 'work', 'other'])).nullish(),
    social_media: z.array(z.object({ url: filledText })).nullish(),
    websites: z.array(z.object({ url: filledText, type: z.enum(['personal', 'company', 'portfolio', 'blog', 'other']) })).nullish(),
    referrer: z.object({ email: filledText, first_name: filledText, last_name: filledText }).nullish(),
    notes: givenText.nullish(),
    prospect_pool_id: givenId.nullish(),
    prospect_pool_stage_id: givenId.nullish(),
    prospect_owner_email: givenText.nullish(),
  })
  .refine(({ prospect, job_id }) => prospect !== false || job_id != null, {
    error: 'Is required when prospect is false',
    path: ['job_id'],
  })
  .refine(({ prospect_pool_id, prospect_pool_stage_id }) => prospect_pool_stage_id == null || prospect_pool_id != null, {
    error: 'Is required with prospect_pool_stage_id',
    path: ['prospect_pool_id'],
  })

const made = z.strictObject({ id, application_id: id, external_id: text, profile_url: text })

/** A person in, a person out; a list in, a list out, all of it or nothing. */
export const ingestCandidates = ingestionOperation({
  id: 'candidates.create',
  method: 'POST',
  path: '/v1/partner/candidates',
  body: z.union([z.array(givenPerson).min(1).max(100), givenPerson]),
  reply: z.union([z.array(made), made]),
})

/** Ids of nobody, and of people whom the user may not see, are left out. */
export const retrieveIngested = ingestionOperation({
  id: 'candidates.retrieve',
  method: 'GET',
  path: '/v1/partner/candidates',
  query: z.object({ candidate_ids: idList(100) }),
  reply: z.array(
    z.strictObject({
      id,
      name: text,
      /** The partner's; null for somebody who came another way. */
      external_id: text.nullable(),
      applications: z.array(z.strictObject({ id, job: text.nullable(), status: text, stage: text.nullable(), profile_url: text })),
    }),
  ),
})
export type GivenPerson = z.output<typeof givenPerson>
