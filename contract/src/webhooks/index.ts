export {
  actionForWhen,
  type FiredAction,
  firedActions,
  isFired,
  isWebhookAction,
  type PayloadOf,
  type WebhookAction,
  type WebhookEvents,
  webhookEvents,
} from './actions.ts'
export { serializeWebhookBody } from './body.ts'
export {
  deliveryHeaders,
  hexOfSignature,
  isReservedHeader,
  minutesUntilNextAttempt,
  reservedHeaders,
  retriesAtMost,
  retryGapsInMinutes,
  signatureValue,
} from './delivery.ts'
export { ping } from './ping.ts'
export {
  gocoHooks,
  headhuntrHooks,
  hipeopleHooks,
  type WebhookTemplate,
  type WebhookTemplateSet,
  webhookTemplates,
} from './templates.ts'
