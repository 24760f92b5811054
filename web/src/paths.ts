/**
 * Every place of the web app, as the router's patterns. `$name` is a parameter. The routes are made from this list
 * (routes.tsx), links are made from it (`paths`), and the picture run walks it.
 */
export const patterns = {
  signIn: '/sign-in',
  forgotPassword: '/forgot-password',
  start: '/start/$token',
  account: '/account',
  mailbox: '/simulator/mailbox',
  phone: '/simulator/phone',
  clock: '/simulator/clock',
  home: '/recruiting',
  jobs: '/recruiting/jobs',
  job: '/recruiting/jobs/$id',
  jobSetup: '/recruiting/jobs/$id/setup',
  candidates: '/recruiting/candidates',
  candidate: '/recruiting/candidates/$id',
  scorecard: '/recruiting/candidates/$id/scorecard',
  organization: '/recruiting/configure/organization',
  customOptions: '/recruiting/configure/custom-options',
  users: '/recruiting/configure/users',
  user: '/recruiting/configure/users/$id',
  assessmentPartners: '/recruiting/configure/assessment-partners',
  credentials: '/recruiting/configure/dev-center/credentials',
  credentialPermissions: '/recruiting/configure/dev-center/credentials/$id/permissions',
  webHooks: '/recruiting/configure/dev-center/web-hooks',
  newWebHook: '/recruiting/configure/dev-center/web-hooks/new',
  webHooksFromTemplate: '/recruiting/configure/dev-center/web-hooks/from-template',
  webHook: '/recruiting/configure/dev-center/web-hooks/$id',
  webHookLog: '/recruiting/configure/dev-center/log',
  apiReference: '/recruiting/configure/dev-center/api',
  connections: '/recruiting/configure/dev-center/connections',
} as const

export type PageName = keyof typeof patterns

type ParamsOf<Pattern extends string> = Pattern extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamsOf<Rest>
  : Pattern extends `${string}$${infer Name}`
    ? Name
    : never

type Search = Readonly<Record<string, string | number | undefined>>

/** The URL of a page. Search parameters that are undefined are left out. */
export function pathTo<Name extends PageName>(
  name: Name,
  params: Readonly<Record<ParamsOf<(typeof patterns)[Name]>, string | number>>,
  search: Search = {},
): string {
  const values = params as Readonly<Record<string, string | number>>
  const path = patterns[name].replace(/\$(\w+)/g, (_, key: string) => encodeURIComponent(String(values[key])))
  return withSearch(path, search)
}

/** `/x?a=1`, without what is undefined or empty. */
export function withSearch(path: string, search: Search): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) if (value !== undefined && value !== '') query.set(key, String(value))
  return query.size === 0 ? path : `${path}?${query}`
}

/** Links, worded for those who write pages. */
export const paths = {
  signIn: (then?: string) => pathTo('signIn', {}, { then }),
  forgotPassword: () => pathTo('forgotPassword', {}),
  account: () => pathTo('account', {}),
  mailbox: (search: { message?: number; q?: string } = {}) => pathTo('mailbox', {}, search),
  phone: (search: { number?: string } = {}) => pathTo('phone', {}, search),
  clock: () => pathTo('clock', {}),
  home: () => pathTo('home', {}),
  jobs: (search: { q?: string; status?: string; new?: string } = {}) => pathTo('jobs', {}, search),
  job: (id: number, search: { view?: string; q?: string } = {}) => pathTo('job', { id }, search),
  jobSetup: (id: number) => pathTo('jobSetup', { id }),
  candidates: (search: { q?: string; job?: number; stage?: string; status?: string } = {}) => pathTo('candidates', {}, search),
  candidate: (id: number, search: { tab?: string; application?: number; type?: string } = {}) =>
    pathTo('candidate', { id }, search),
  scorecard: (id: number, search: { application?: number; interview?: number } = {}) => pathTo('scorecard', { id }, search),
  organization: () => pathTo('organization', {}),
  customOptions: (search: { kind?: string } = {}) => pathTo('customOptions', {}, search),
  users: (search: { new?: string } = {}) => pathTo('users', {}, search),
  user: (id: number) => pathTo('user', { id }),
  assessmentPartners: (search: { new?: string; edit?: string } = {}) => pathTo('assessmentPartners', {}, search),
  credentials: (search: { new?: string } = {}) => pathTo('credentials', {}, search),
  credentialPermissions: (id: number) => pathTo('credentialPermissions', { id }),
  webHooks: () => pathTo('webHooks', {}),
  newWebHook: () => pathTo('newWebHook', {}),
  webHooksFromTemplate: (search: { template?: string } = {}) => pathTo('webHooksFromTemplate', {}, search),
  webHook: (id: number) => pathTo('webHook', { id }),
  webHookLog: (search: { delivery?: number; show?: string; hook?: number; candidate?: number } = {}) =>
    pathTo('webHookLog', {}, search),
  apiReference: (search: { operation?: string; q?: string } = {}) => pathTo('apiReference', {}, search),
  connections: () => pathTo('connections', {}),
}
