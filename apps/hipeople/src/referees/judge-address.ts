import type { Language, RefereeFlag } from '../contract/index.ts'
import { candidateTexts } from '../texts/candidate/index.ts'
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

/** Why an address can be no referee's. */
export type Refusal = 'suppressed' | 'own' | 'twice' | 'team' | 'disposable'

export type AddressVerdict = { readonly refused: Refusal } | { readonly refused: null; readonly flags: readonly RefereeFlag[] }

/** Refuses an address that can be no referee's, and flags what a member should know. */
export function judgeAddress(facts: AddressFacts): AddressVerdict {
  const address = mailboxOf(facts.email)
  const domain = domainOf(address)
  const same = (others: readonly string[]) => others.some((other) => mailboxOf(other) === address)
  if (facts.suppressed) return { refused: 'suppressed' }
  if (same(facts.candidateEmails)) return { refused: 'own' }
  if (same(facts.otherReferees)) return { refused: 'twice' }
  if (same(facts.hiringTeam)) return { refused: 'team' }
  if (disposableDomains.has(domain)) return { refused: 'disposable' }
  const flags: RefereeFlag[] = []
  const isFree = freeMailDomains.has(domain)
  if (!isFree && facts.candidateEmails.some((own) => domainOf(own) === domain)) flags.push('same-domain')
  if (!isFree && facts.hiringTeam.some((own) => domainOf(own) === domain)) flags.push('our-domain')
  if (isFree && facts.isManager) flags.push('free-mail')
  if (sharedLocalParts.has(localPartOf(address))) flags.push('shared-mailbox')
  return { refused: null, flags }
}

/** The refusal in words. */
export function refusalText(language: Language, { refused, email }: { refused: Refusal; email: string }): string {
  const texts = candidateTexts[language].refusals
  return refused === 'disposable' ? texts.disposable(domainOf(mailboxOf(email))) : texts[refused]
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
