import type { OfferField, OfferVersion } from '@orangery/contract/recruiting'
import { type FieldDefinition, valuesOf } from '../../../custom-fields/index.ts'
import type { Offer } from '../../../offers/index.ts'
import { inWords, iso, ref } from './words.ts'

export function presentOfferVersion(offer: Offer, fields: readonly FieldDefinition[]): OfferVersion {
  return {
    id: offer.id,
    version: offer.version,
    status: offer.status,
    opening: offer.opening && { id: offer.opening.id, openingId: offer.opening.openingId },
    startsAt: offer.startsAt,
    sentAt: offer.sentAt,
    notes: offer.notes,
    fields: valuesOf(fields, 'offer', offer.customValues).map(({ definition, value }) => ({
      key: definition.nameKey,
      name: definition.name,
      value: inWords(value),
      raw: value as OfferVersion['fields'][number]['raw'],
      private: definition.private,
    })),
    createdAt: offer.createdAt.toISOString(),
    createdBy: ref(offer.createdBy),
    approvedAt: iso(offer.approvedAt),
    approvedBy: ref(offer.approvedBy),
    resolvedAt: iso(offer.resolvedAt),
  }
}

export function presentOfferFields(
  fields: readonly FieldDefinition[],
  options: readonly { customFieldId: number; name: string }[],
): OfferField[] {
  return fields
    .filter((field) => field.fieldType === 'offer')
    .map((field) => ({
      key: field.nameKey,
      name: field.name,
      type: field.valueType,
      required: field.required,
      startsVersion: field.triggersNewVersion,
      options: options.filter((option) => option.customFieldId === field.id).map((option) => option.name),
    }))
}
