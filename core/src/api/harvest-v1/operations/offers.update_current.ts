// Public documentation: https://developers.greenhouse.io/harvest.html#offers
import { changeCurrentOffer } from '../../../offers/index.ts'
import type { Handler } from '../call.ts'
import { fieldWriter } from '../given-candidate.ts'
import { requireApplication } from '../known.ts'
import { requireManagesOffers } from '../rights.ts'

/** Null leaves what stands, as leaving out does. */
export const updateCurrentOffer: Handler<'offers.update_current'> = async ({ core, actor, user, params, body }) => {
  await requireManagesOffers(core, user)
  const { id: applicationId } = await requireApplication(core, params.id)
  const { start_date: startsAt, sent_at: sentAt, created_at: createdAt } = body
  await changeCurrentOffer(core, actor, {
    applicationId,
    change: {
      ...(startsAt == null ? {} : { startsAt }),
      ...(sentAt == null ? {} : { sentAt }),
      ...(createdAt == null ? {} : { createdAt }),
      ...(body.custom_fields?.length ? { customValues: await fieldWriter(core, 'offer', body) } : {}),
    },
  })
  return { success: true }
}
