import type { RefereeFlag } from '../contract/index.ts'
import { disposableDomains, freeMailDomains, sharedLocalParts } from './domains.ts'

export interface AddressFacts {
  /** As typed; checked for its form before. */
  readonly email: string
  readonly candidateEmails: readonly string[]
  /** Addresses of the other referees of this check. */
  readonly otherReferees: readonly string[]
  /** Members of the role, and the recruiter. */
  readonly hiringTeam: readonly string[]
  /** The person asked never to be written to again. */
  readonly suppressed: boolean
  /** What the referee is to the candidate; a free address is worth a word only where an office one would be expected. */
  readonly isManager: boolean
}

export type AddressVerdict = { readonly refused: string } | { readonly refused: null; readonly flags: readonly RefereeFlag[] }

/** Refuses an address that can be no referee's, and flags what a member should know. */
export function judgeAddress(facts: AddressFacts): AddressVerdict {
  const address = mailboxOf(facts.email)
  const domain = domainOf(address)
  const same = (others: readonly string[]) => others.some((other) => mailboxOf(other) === address)
  if (facts.suppressed) return { refused: 'This person asked not to be contacted again. Name somebody else.' }
  if (same(facts.candidateEmails))
    return { refused: 'This is your own address, or another form of it. A referee needs one of their own.' }
  if (same(facts.otherReferees)) return { refused: 'Another referee has this address already. Each person is asked once.' }
  if (same(facts.hiringTeam)) return { refused: 'This person works on this hiring. Name somebody outside of it.' }
  if (disposableDomains.has(domain))
    return { refused: `Addresses at ${domain} are thrown away after a while. Give one that the person keeps.` }
  const flags: RefereeFlag[] = []
  const isFree = freeMailDomains.has(domain)
  if (!isFree && facts.candidateEmails.some((own) => domainOf(own) === domain)) flags.push('same-domain')
  if (!isFree && facts.hiringTeam.some((own) => domainOf(own) === domain)) flags.push('our-domain')
  if (isFree && facts.isManager) flags.push('free-mail')
  if (sharedLocalParts.has(localPartOf(address))) flags.push('shared-mailbox')
  return { refused: null, flags }
}

const dotless = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox behind an address: lower case, without what stands after a plus sign, and without dots where the provider ignores them.
 * `googlemail.com` is `gmail.com` by another name.
 */
export function mailboxOf(email: string): string {
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/.exec(email.trim().toLowerCase()) ?? []
  const plain = local.replace(/\+.*$/, '')
  return dotless.has(domain) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`
}

const domainOf = (email: string) => email.toLowerCase().slice(email.lastIndexOf('@') + 1)
const localPartOf = (email: string) => email.slice(0, email.lastIndexOf('@'))
