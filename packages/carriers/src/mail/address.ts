import { DomainError } from '@orangery/platform'

export class MailAddressError extends DomainError {
  override name = 'MailAddressError'
  constructor(field: string, value: string) {
    const message = `${JSON.stringify(value.slice(0, 100))} is no mail address; write name@example.com or Name <name@example.com>`
    super('mail-address', message, { fields: [{ field, message }] })
  }
}

export interface MailAddress {
  readonly name: string
  /** Lower case. */
  readonly address: string
}

// Narrow on purpose: quoted local parts and address literals are legal but nobody has them, and each has carried an attack.
const bare =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\u0080-\uffff-]{0,61}[A-Za-z0-9\u0080-\uffff])?\.)+[A-Za-z\u0080-\uffff][A-Za-z0-9\u0080-\uffff-]{0,61}$/

/** One mailbox, with or without a name. Throws MailAddressError; a list of addresses is one such error. */
export function parseAddress(field: string, text: string): MailAddress {
  const [, quoted, plain, inner] = /^\s*(?:"([^"\\\r\n]*)"|([^"<>\r\n,;]*?))\s*<([^<>\s]+)>\s*$/.exec(text) ?? []
  const address = inner ?? text.trim()
  if (address.length > 254 || !bare.test(address)) throw new MailAddressError(field, text)
  return { name: (quoted ?? plain ?? '').trim(), address: address.toLowerCase() }
}

export function formatAddress({ name, address }: MailAddress): string {
  return name ? `"${name.replace(/["\\\r\n]/g, '')}" <${address}>` : address
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
