/** The built-in LinkedIn of the demo, and the one client that it knows. Nothing here is a secret: it vouches for anybody. */
export const linkedinSimulator = {
  clientId: 'orangery-simulator',
  clientSecret: 'vouches-for-anybody',
  /** Behind the suite's own address. */
  paths: {
    issuer: '/simulator/linkedin',
    authorize: '/simulator/linkedin/authorize',
    token: '/simulator/linkedin/token',
    userinfo: '/simulator/linkedin/userinfo',
  },
} as const
