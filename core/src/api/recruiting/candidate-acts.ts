import {
  anonymizeCandidate,
  convertProspect,
  mergeCandidate,
  previewMerge,
  transferApplication,
} from '@orangery/contract/recruiting'
import { anonymizeCandidate as anonymize } from '../../anonymize/index.ts'
import { convertProspect as convert, transferApplication as transfer } from '../../applications/index.ts'
import { announceFacts } from '../../events/index.ts'
import { mergeCandidates as merge, previewMerge as preview } from '../../merge/index.ts'
import { answer, done } from './web-call.ts'

const anonymized = answer(anonymizeCandidate, async ({ core, actor, params, body }) => {
  await anonymize(core, actor, { candidateId: params.id, fields: [...new Set(body.fields)] })
  announceFacts(core)
  return done
})

const previewed = answer(previewMerge, async ({ core, viewer, params, query }) => {
  const seesPrivate = viewer.permissions.has('private-notes')
  const shown = await preview(core.db, { primaryId: params.id, duplicateId: query.duplicate }, { seesPrivate })
  return { ...shown, kept: [...shown.kept], lost: [...shown.lost], deletedApplications: [...shown.deletedApplications] }
})

const merged = answer(mergeCandidate, async ({ core, actor, params, body }) => {
  await merge(core, actor, { primaryId: params.id, duplicateId: body.duplicateId })
  announceFacts(core)
  return done
})

const transferred = answer(transferApplication, async ({ core, actor, params, body }) => {
  await transfer(core, actor, { applicationId: params.id, ...body })
  announceFacts(core)
  return done
})

const converted = answer(convertProspect, async ({ core, actor, params, body }) => {
  const { applicationId } = await convert(core, actor, { applicationId: params.id, ...body })
  announceFacts(core)
  return { applicationId }
})

export const candidateActBindings = [anonymized, previewed, merged, transferred, converted]
