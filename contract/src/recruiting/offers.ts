import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { day, id, idParams, instant, noContent, person } from './shapes.ts'

export const offerVersion = z.object({
  id,
  version: z.number().int(),
  status: z.enum(['unresolved', 'accepted', 'rejected', 'deprecated']),
  opening: z.object({ id, openingId: z.string().nullable() }).nullable(),
  /** Calendar dates; they never pass through a zone. */
  startsAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  notes: z.string().nullable(),
  /** `value` in words, `raw` as it is kept. */
  fields: z.array(
    z.object({ key: z.string(), name: z.string(), value: z.string().nullable(), raw: z.json(), private: z.boolean() }),
  ),
  createdAt: instant,
  createdBy: person.nullable(),
  approvedAt: instant.nullable(),
  approvedBy: person.nullable(),
  resolvedAt: instant.nullable(),
})
export type OfferVersion = z.infer<typeof offerVersion>

/** One field of the offer form. */
export const offerField = z.object({
  key: z.string(),
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  /** Whether a changed value starts a new version. */
  startsVersion: z.boolean(),
  options: z.array(z.string()),
})
export type OfferField = z.infer<typeof offerField>

/** All versions, newest first, and what the form asks. Who lacks the right learns which one, and nothing of the offer. */
export const listOffers = defineRoute({
  id: 'recruiting.list-offers',
  method: 'GET',
  path: '/api/recruiting/applications/{id}/offers',
  policy: 'recruiter',
  params: idParams,
  reply: z.object({
    missingPermission: z.string().nullable(),
    versions: z.array(offerVersion),
    fields: z.array(offerField),
    openings: z.array(z.object({ id, openingId: z.string().nullable() })),
    /** Who approves the current offer: null where nobody is named, and one person may. */
    approval: z
      .object({ flowId: id, status: z.enum(['pending', 'approved', 'rejected']), requestedAt: instant.nullable() })
      .nullable(),
  }),
})

/** A value as a form holds it; null takes it away. */
const fieldInput = z
  .object({
    value: z.json().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
    unit: z.string().optional(),
  })
  .nullable()
export type OfferFieldInput = z.infer<typeof fieldInput>

/** What is left out stays; null takes away. */
const offerBody = z.object({
  startsAt: day.nullable().optional(),
  openingId: id.nullable().optional(),
  notes: z.string().trim().max(10_000).nullable().optional(),
  fields: z.record(z.string(), fieldInput).default({}),
})

const act = <const Id extends string, const Path extends string>(name: Id, path: Path) =>
  ({
    id: name,
    method: 'POST',
    path: `/api/recruiting/applications/{id}/offers${path}`,
    policy: 'offers',
    params: idParams,
  }) as const

export const createOffer = defineRoute({ ...act('recruiting.create-offer', ''), body: offerBody, reply: noContent })
export const changeOffer = defineRoute({ ...act('recruiting.change-offer', '/change'), body: offerBody, reply: noContent })
export const approveOffer = defineRoute({ ...act('recruiting.approve-offer', '/approve'), reply: noContent })

/** Says on which day the offer went out; nothing is sent from here. */
export const markOfferSent = defineRoute({
  ...act('recruiting.mark-offer-sent', '/sent'),
  body: z.object({ on: day }),
  reply: noContent,
})

/** The current version; earlier ones stay. */
export const deleteOffer = defineRoute({ ...act('recruiting.delete-offer', '/delete'), reply: noContent })
