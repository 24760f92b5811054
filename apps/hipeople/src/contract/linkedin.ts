import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { instant } from './shapes.ts'

/** How the name at LinkedIn stands to the name that the candidate wrote. `partly`: a word in common, or another script. */
export const nameFit = z.enum(['same', 'partly', 'differs'])
export type NameFit = z.infer<typeof nameFit>

/** What is kept of a sign-in at LinkedIn. */
export const verification = z.object({
  name: z.string(),
  at: instant,
  nameFit,
  /** Null when LinkedIn gave no address. */
  emailFits: z.boolean().nullable(),
})
export type Verification = z.infer<typeof verification>

/** How a referee's verification is said in a report, without a full stop. */
export function verifiedText(of: { verified: 'none' | 'linkedin'; linkedin?: Verification | null }): string {
  if (of.verified === 'none') return 'Not verified'
  if (!of.linkedin) return 'Verified by LinkedIn'
  const { name, nameFit: fit, emailFits } = of.linkedin
  const address = emailFits === null ? '' : emailFits ? ', with the same e-mail address' : ', with another e-mail address'
  return `Verified by LinkedIn${fit === 'same' ? '' : ` as ${name}`}${address}`
}

export const linkedinIntegration = z.object({
  state: z.enum(['none', 'linkedin', 'simulator']),
  clientId: z.string().nullable(),
  /** Stands word for word in the application at LinkedIn. */
  redirectUrl: z.string(),
  setAt: instant.nullable(),
  setBy: z.string().nullable(),
  /** The last answer to "Do you know this client?"; null until asked. */
  test: z.object({ at: instant, ok: z.boolean(), text: z.string() }).nullable(),
  /** Outside production. */
  simulatorOffered: z.boolean(),
})
export type LinkedinIntegration = z.infer<typeof linkedinIntegration>

/** "LinkedIn verification". The Client secret is never in it. */
export const getLinkedin = defineRoute({
  id: 'hipeople.get-linkedin',
  method: 'GET',
  path: '/api/hipeople/integration/linkedin',
  policy: 'admin',
  reply: linkedinIntegration,
})

export const setLinkedin = defineRoute({
  id: 'hipeople.set-linkedin',
  method: 'POST',
  path: '/api/hipeople/integration/linkedin',
  policy: 'admin',
  body: z.object({
    clientId: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_-]{6,100}$/, 'Is no Client ID; copy it from the tab Auth of the application at LinkedIn'),
    clientSecret: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{8,500}$/, 'Is no Client secret; copy it from the tab Auth of the application at LinkedIn'),
  }),
  reply: linkedinIntegration,
})

/** 409 `no-simulator` in production. */
export const useLinkedinSimulator = defineRoute({
  id: 'hipeople.use-linkedin-simulator',
  method: 'POST',
  path: '/api/hipeople/integration/linkedin/simulator',
  policy: 'admin',
  reply: linkedinIntegration,
})

/** Asks LinkedIn whether it knows the client. The redirect URL cannot be asked about; the first sign-in shows it. */
export const testLinkedin = defineRoute({
  id: 'hipeople.test-linkedin',
  method: 'POST',
  path: '/api/hipeople/integration/linkedin/test',
  policy: 'admin',
  reply: linkedinIntegration,
})

/** Referees are no longer offered to verify; who has verified stays so. */
export const removeLinkedin = defineRoute({
  id: 'hipeople.remove-linkedin',
  method: 'POST',
  path: '/api/hipeople/integration/linkedin/remove',
  policy: 'admin',
  reply: linkedinIntegration,
})
