import type { z } from 'zod'

/**
 * One web hook action. `payload` is what stands under the key `payload` of the delivery's body.
 * `fired` is false while nothing in the suite causes the event: the "When" list then leaves it out.
 */
export interface WebhookEvent<
  Action extends string = string,
  Payload extends z.ZodType = z.ZodType,
  Fired extends boolean = boolean,
> {
  readonly action: Action
  /** The entry of the "When" list, as the setup guides word it. */
  readonly when: string
  /** Further wordings that guides use for it; a search finds the event by them. */
  readonly alsoCalled?: readonly string[]
  readonly group: string
  readonly payload: Payload
  readonly fired: Fired
}

export function defineEvent<const Action extends string, Payload extends z.ZodType, const Fired extends boolean>(
  event: WebhookEvent<Action, Payload, Fired>,
): WebhookEvent<Action, Payload, Fired> {
  return event
}
