/** Who makes a request, read from the database at each one, so that a right taken away is gone at once. */
export interface Principal {
  readonly accountId: number
  readonly email: string
  readonly name: string
  /** An IANA name; UTC until the person or their browser says otherwise. */
  readonly timeZone: string
  /** True while nobody has said which zone; pages then use the browser's. */
  readonly zoneUnknown: boolean
  /** BCP 47; empty follows the browser. */
  readonly locale: string
  readonly theme: 'light' | 'dark' | 'system'
  /** Role per product; `suite: admin` may invite and disable people. */
  readonly roles: Readonly<Record<string, string>>
  readonly hasPassword: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in. */
    principal: Principal | null
  }
}
