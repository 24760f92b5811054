import ipaddr from 'ipaddr.js'
import { installationSecret } from './installation-secret.ts'

export interface Config {
  mode: 'demo' | 'production' | 'test'
  role: 'all' | 'web' | 'worker'
  /** Absolute or relative folder of everything the suite keeps on disk. */
  home: string
  host: string
  port: number
  /** Origin under which people reach the suite, without a slash at its end. */
  publicUrl: string
  /** Unset: the embedded PostgreSQL is started. */
  databaseUrl?: string
  /** 32 bytes from which all keys are derived. */
  secret: Buffer
  /** What Fastify's trustProxy takes: true, or addresses of the proxies. */
  trustProxy: boolean | string
  /** Private networks that outbound calls may enter, as CIDR. */
  allowSubnets: string[]
  /** Unset: mail goes to the built-in mailbox. */
  smtpUrl?: string
  mailFrom: string
  /** Unset: SMS goes to the built-in phone, and in production nowhere. `from` is a number (E.164) or the SID of a messaging service. */
  twilio?: { accountSid: string; authToken: string; from: string }
  /** Who opens a new installation outside the demo: the one-time link of the first start is theirs. */
  owner: { email: string; name: string }
  /** Name of a new organisation outside the demo. */
  organization: string
  /** 0 is a free port; undefined is off (the default in production). */
  inboundSmtpPort?: number
  logLevel: string
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(
      `The configuration has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    )
    this.problems = problems
  }
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/**
 * Reads the environment once. Every variable is optional; README lists them with their defaults. When ORANGERY_SECRET is absent it is
 * read from, or generated into, the file `secret` in the home folder. Throws ConfigError with all problems.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const text = (name: string) => env[name]?.trim() || undefined

  function oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T {
    const given = text(name) ?? fallback
    if (values.includes(given as T)) return given as T
    problems.push(`${name} is "${given}"; it must be one of ${values.join(', ')}`)
    return fallback
  }

  function port<T>(name: string, fallback: T): number | T {
    const given = text(name)
    if (given === undefined) return fallback
    if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given)
    problems.push(`${name} is "${given}"; it must be a port from 0 to 65535, 0 meaning any free one`)
    return fallback
  }

  function url(name: string, schemes: readonly string[]): string | undefined {
    const given = text(name)
    if (given === undefined) return undefined
    if (URL.canParse(given) && schemes.includes(new URL(given).protocol.slice(0, -1))) return given
    // The value may hold a password, so only its beginning is shown.
    problems.push(
      `${name} begins with "${given.slice(0, 8)}"; it must be a URL that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`,
    )
    return undefined
  }

  const mode = oneOf('ORANGERY_MODE', ['demo', 'production', 'test'] as const, 'demo')
  const host = text('HOST') ?? '127.0.0.1'
  const listenPort = port('PORT', 4700)
  const home = text('ORANGERY_HOME') ?? '.orangery'
  const config: Omit<Config, 'secret'> = {
    mode,
    role: oneOf('ORANGERY_ROLE', ['all', 'web', 'worker'] as const, 'all'),
    home,
    host,
    port: listenPort,
    publicUrl: originOf(url('PUBLIC_URL', ['http', 'https']), problems) ?? defaultOrigin(host, listenPort),
    databaseUrl: url('DATABASE_URL', ['postgres', 'postgresql']),
    trustProxy: trustOf(text('TRUST_PROXY')),
    allowSubnets: subnetsOf(text('EGRESS_ALLOW_SUBNETS'), problems),
    smtpUrl: url('SMTP_URL', ['smtp', 'smtps']),
    mailFrom: mailbox(text('MAIL_FROM') ?? 'Orangery <recruiting@orangery.example>', problems),
    twilio: twilioOf(text, problems),
    owner: { email: text('OWNER_EMAIL') ?? 'owner@orangery.example', name: text('OWNER_NAME') ?? 'Owner' },
    organization: text('ORGANIZATION') ?? 'My organization',
    inboundSmtpPort: port('INBOUND_SMTP_PORT', mode === 'production' ? undefined : 0),
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
  }
  if (mode === 'production' && !text('PUBLIC_URL')) {
    problems.push(
      'PUBLIC_URL is not set; production needs the address under which people open the suite, such as https://hiring.example.com',
    )
  }
  const secret = installationSecret({ given: text('ORANGERY_SECRET'), home, problems, mayCreate: problems.length === 0 })
  if (problems.length > 0 || !secret) throw new ConfigError(problems)
  return { ...config, secret }
}

function defaultOrigin(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function originOf(given: string | undefined, problems: string[]): string | undefined {
  if (given === undefined) return undefined
  const { origin, pathname, search, hash, username, password } = new URL(given)
  if (pathname !== '/' || search || hash || username || password) {
    problems.push(`PUBLIC_URL is more than an origin; leave only ${origin}`)
  }
  return origin
}

function trustOf(given: string | undefined): boolean | string {
  return given === undefined || given === 'false' || given === '0' ? false : given === 'true' || given === '1' ? true : given
}

function subnetsOf(given: string | undefined, problems: string[]): string[] {
  const subnets = (given ?? '').split(/[\s,]+/).filter(Boolean)
  for (const subnet of subnets.filter((s) => !ipaddr.isValidCIDR(s))) {
    problems.push(
      `EGRESS_ALLOW_SUBNETS holds "${subnet}"; write each network as address/bits, such as 10.1.0.0/16, separated by commas`,
    )
  }
  return subnets
}

function mailbox(given: string, problems: string[]): string {
  if (!/^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(given)) {
    problems.push(`MAIL_FROM is "${given}"; write Name <address@example.com> or address@example.com`)
  }
  return given
}

/** All three or none. The token is never shown. */
function twilioOf(text: (name: string) => string | undefined, problems: string[]): Config['twilio'] {
  const names = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const
  const [accountSid, authToken, from] = names.map(text)
  if (!accountSid && !authToken && !from) return undefined
  const missing = names.filter((name) => !text(name))
  if (missing.length > 0)
    problems.push(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set; SMS by Twilio needs ${names.join(', ')}`,
    )
  if (accountSid && !/^AC[0-9a-f]{32}$/i.test(accountSid))
    problems.push(
      `TWILIO_ACCOUNT_SID is "${accountSid.slice(0, 40)}"; it must be AC and 32 hex digits, as Twilio's console shows it`,
    )
  if (from && !/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/i.test(from))
    problems.push(
      `TWILIO_FROM is "${from.slice(0, 40)}"; write a number of yours such as +4915112345678, or a messaging service's MG and 32 hex digits`,
    )
  return accountSid && authToken && from ? { accountSid, authToken, from } : undefined
}
