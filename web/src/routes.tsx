import type { PageRoute } from './page.ts'
import type { PageName } from './paths.ts'

/** Every page with the chunk it comes in. The patterns are in paths.ts; forgetting one here does not compile. */
export const pages: Readonly<Record<PageName, PageRoute>> = {
  signIn: { frame: 'bare', load: () => import('./accounts/sign-in.tsx') },
  forgotPassword: { frame: 'bare', load: () => import('./accounts/forgot-password.tsx') },
  start: { frame: 'bare', load: () => import('./accounts/start.tsx') },
  account: { frame: 'shell', load: () => import('./accounts/account.tsx') },
  mailbox: { frame: 'shell', load: () => import('./simulator/mailbox.tsx') },
  phone: { frame: 'shell', load: () => import('./simulator/phone.tsx') },
  clock: { frame: 'shell', load: () => import('./simulator/clock.tsx') },
  home: { frame: 'shell', load: () => import('./recruiting/home/home.tsx') },
  jobs: { frame: 'shell', load: () => import('./recruiting/jobs/jobs.tsx') },
  job: { frame: 'shell', load: () => import('./recruiting/pipeline/job.tsx') },
  jobSetup: { frame: 'shell', load: () => import('./recruiting/jobs/job-setup.tsx') },
  candidates: { frame: 'shell', load: () => import('./recruiting/candidates/candidates.tsx') },
  candidate: { frame: 'shell', load: () => import('./recruiting/candidate/candidate.tsx') },
  scorecard: { frame: 'shell', load: () => import('./recruiting/scorecard/scorecard.tsx') },
  organization: { frame: 'shell', load: () => import('./recruiting/organization/organization.tsx') },
  customOptions: { frame: 'shell', load: () => import('./recruiting/custom-options/custom-options.tsx') },
  users: { frame: 'shell', load: () => import('./recruiting/users/users.tsx') },
  user: { frame: 'shell', load: () => import('./recruiting/users/user.tsx') },
  assessmentPartners: { frame: 'shell', load: () => import('./recruiting/assessments/partners.tsx') },
  credentials: { frame: 'shell', load: () => import('./recruiting/dev-center/credentials.tsx') },
  credentialPermissions: { frame: 'shell', load: () => import('./recruiting/dev-center/permissions.tsx') },
  webHooks: { frame: 'shell', load: () => import('./recruiting/dev-center/web-hooks.tsx') },
  newWebHook: { frame: 'shell', load: () => import('./recruiting/dev-center/web-hook-form.tsx') },
  webHooksFromTemplate: { frame: 'shell', load: () => import('./recruiting/dev-center/web-hooks-from-template.tsx') },
  webHook: { frame: 'shell', load: () => import('./recruiting/dev-center/web-hook-form.tsx') },
  webHookLog: { frame: 'shell', load: () => import('./recruiting/dev-center/web-hook-log.tsx') },
  apiReference: { frame: 'shell', load: () => import('./recruiting/dev-center/api/reference.tsx') },
  connections: { frame: 'shell', load: () => import('./recruiting/dev-center/connections.tsx') },
}
