/** A delivery's trouble in plain words, and what to do about it. */
export interface Advice {
  readonly title: string
  readonly text: string
  readonly act: 'set-secret' | 'enable' | 'redeliver' | 'edit-url' | 'none'
}

const statusAdvice: Record<number, (host: string) => Advice> = {
  400: (host) => ({
    title: `${host} answered 400: it does not understand the request.`,
    text: 'Read the response; the receiver usually names what it missed. After a fix there, redeliver.',
    act: 'redeliver',
  }),
  401: (host) => ({
    title: `${host} answered 401: the signature did not match, or credentials are missing.`,
    text: 'The secret key here and there differ, perhaps after a rotation there. Paste the current one; waiting deliveries then go by themselves, in order.',
    act: 'set-secret',
  }),
  403: (host) => ({
    title: `${host} answered 403: it knows us and refuses.`,
    text: 'Check that the receiver allows this address, and whether it wants Basic auth, OAuth or an extra header under Advanced Settings.',
    act: 'edit-url',
  }),
  404: (host) => ({
    title: `${host} answered 404: nothing listens at this address.`,
    text: 'Compare the Endpoint URL letter by letter with the one that the receiver shows, then redeliver.',
    act: 'edit-url',
  }),
  405: (host) => ({
    title: `${host} answered 405: the address takes no POST.`,
    text: 'This is probably the address of a page. Copy the web hook URL from the receiver.',
    act: 'edit-url',
  }),
  408: (host) => ({
    title: `${host} answered 408: it gave up waiting.`,
    text: 'The receiver is slow. The next attempt is on its way; nothing needs to be done unless it repeats.',
    act: 'none',
  }),
  410: (host) => ({
    title: `${host} answered 410: the endpoint is gone for good.`,
    text: 'The web hook was disabled. Enter the new Endpoint URL and enable it.',
    act: 'enable',
  }),
  413: (host) => ({
    title: `${host} answered 413: the body is too large for it.`,
    text: 'Raise the receiver’s limit; bodies with many applications reach a few hundred kB.',
    act: 'redeliver',
  }),
  429: (host) => ({
    title: `${host} answered 429: too many requests.`,
    text: 'The next attempt is on its way and waits as long as the receiver asks. Nothing needs to be done.',
    act: 'none',
  }),
}

/** Null when all is well: delivered, or not tried yet. */
export function advise(delivery: {
  state: string
  status: number | null
  error: string | null
  attempts: number
  endpointUrl: string
  note: string | null
}): Advice | null {
  if (delivery.state === 'dropped')
    return { title: 'This was not sent.', text: delivery.note ?? 'It was dropped.', act: 'redeliver' }
  if (delivery.state === 'delivered' || delivery.attempts === 0) return null
  const host = URL.canParse(delivery.endpointUrl) ? new URL(delivery.endpointUrl).host : delivery.endpointUrl
  if (delivery.status === null)
    return {
      title: `${host} gave no answer.`,
      text: `${delivery.error ?? 'The connection failed.'} Check that the receiver runs and that its name and certificate are right.`,
      act: 'edit-url',
    }
  const known = statusAdvice[delivery.status]
  if (known) return known(host)
  if (delivery.status >= 300 && delivery.status < 400)
    return {
      title: `${host} answered ${delivery.status}: a redirect, which is never followed.`,
      text: 'Enter the address that it redirects to as Endpoint URL.',
      act: 'edit-url',
    }
  if (delivery.status >= 200 && delivery.status < 300)
    return {
      title: `${host} answered ${delivery.status}: only 200 counts as success.`,
      text: 'Let the receiver answer 200, or count every 2xx as success under Advanced Settings.',
      act: 'edit-url',
    }
  if (delivery.status >= 500)
    return {
      title: `${host} answered ${delivery.status}: the receiver has a fault of its own.`,
      text: 'The next attempts follow by themselves. When it is mended sooner, redeliver.',
      act: 'redeliver',
    }
  return {
    title: `${host} answered ${delivery.status}.`,
    text: 'Read the response for the reason. Only 200 counts as success.',
    act: 'redeliver',
  }
}
