import { linkedinSimulator } from '@orangery/contract/simulator'
import type * as oauth from 'oauth4webapi'
import type { House } from '../house.ts'
import { type LinkedinRow, readLinkedin } from './linkedin.store.ts'

/** Where referees sign in, and as which application. */
export interface Provider {
  readonly row: LinkedinRow
  readonly server: oauth.AuthorizationServer & {
    readonly authorization_endpoint: string
  }
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUrl: string
  /** Where a form of ours may lead to; undefined when it stays at our own address. */
  readonly formTarget: string | undefined
}

/** As its discovery document says; stated here, so that no sign-in waits for that document. */
const linkedin = {
  issuer: 'https://www.linkedin.com/oauth',
  authorization_endpoint: 'https://www.linkedin.com/oauth/v2/authorization',
  token_endpoint: 'https://www.linkedin.com/oauth/v2/accessToken',
  userinfo_endpoint: 'https://api.linkedin.com/v2/userinfo',
}

export const boundSecret = 'hipeople.linkedin.secret'

/** The address to which LinkedIn sends people back; it stands word for word in the application there. */
export function redirectUrlOf(house: House): string {
  return `${house.publicUrl}/p/hipeople/linkedin/callback`
}

/** Undefined when none is set, and for a simulator that was set in a demo which has become production. */
export async function providerOf(house: House): Promise<Provider | undefined> {
  const row = await readLinkedin(house.db)
  if (!row || (row.kind === 'simulator' && !house.simulates)) return undefined
  const isReal = row.kind === 'linkedin'
  return {
    row,
    server: isReal ? linkedin : simulatorOf(house),
    clientId: row.client_id,
    clientSecret: house.secrets.open(row.secret_sealed, boundSecret),
    redirectUrl: redirectUrlOf(house),
    // Signing in may pass through the member's own country, such as de.linkedin.com.
    formTarget: isReal ? 'https://*.linkedin.com' : undefined,
  }
}

function simulatorOf({ publicUrl }: House) {
  const { paths } = linkedinSimulator
  return {
    issuer: publicUrl + paths.issuer,
    authorization_endpoint: publicUrl + paths.authorize,
    token_endpoint: publicUrl + paths.token,
    userinfo_endpoint: publicUrl + paths.userinfo,
  }
}
