// Public documentation: https://developers.greenhouse.io/harvest.html#rejection-reasons
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { rejectionReason } from './shapes/application.ts'
import { numberedPages } from './shapes/paging.ts'
import { flagText } from './shapes/values.ts'

const { get } = resource('Rejection Reasons')

/** The reasons that every account has from the start are listed only with `include_defaults=true`. */
export const listRejectionReasons = get({
  id: 'rejection_reasons.list',
  label: 'GET: List Rejection Reasons',
  path: '/v1/rejection_reasons',
  paging: 'page',
  query: z.object({ ...numberedPages, include_defaults: flagText.optional() }),
  reply: z.array(rejectionReason),
  served: true,
})

export const rejectionReasons = keyById(listRejectionReasons)
