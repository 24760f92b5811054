import { fileURLToPath } from 'node:url'
import { defineApp } from '@orangery/app-kit'
import { hipeopleHooks } from '@orangery/contract/webhooks'
import { ownChecks } from './integration/own-checks.ts'
import { registerJobs } from './jobs/register-jobs.ts'
import { handlersOn } from './on/index.ts'
import { assetPages } from './pages/assets.ts'
import { candidatePages } from './pages/candidate/candidate-pages.ts'
import { guarded } from './pages/guarded.ts'
import { refereePages } from './pages/referee/referee-pages.ts'
import { reportPages } from './pages/report/report-pages.ts'
import { partnerPages } from './push/partner-pages.ts'
import { inboundHandler } from './referees/inbound.ts'
import { smsHandler } from './referees/inbound-sms.ts'
import { routesOf } from './routes/index.ts'
import type { Tables } from './tables/index.ts'

/** HiPeople: assessments and reference checks that begin when a candidate reaches a stage. */
export const hipeople = defineApp<Tables>({
  id: 'hipeople',
  name: 'HiPeople',
  summary: 'Assessments and reference checks that begin by themselves when a candidate reaches a stage, with a report in the feed.',
  partner: 'HiPeople',
  hooks: hipeopleHooks,
  // At least one of each group that the setup guide has ticked, so that a missing group is named.
  needs: [
    'application',
    'applications',
    'candidate',
    'candidates',
    'addNote',
    'addAttachment',
    'feed',
    'job',
    'jobs',
    'hiringTeam',
    'jobPosts',
    'stages',
    'rejectionReasons',
    // Written when members advance or reject several candidates from the board of a role.
    'advanceApplication',
    'rejectApplication',
  ],
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  support: 'support@hipeople.io',
  setUp(house) {
    registerJobs(house)
    return {
      on: handlersOn(house),
      routes: routesOf(house),
      pages: [
        ...[...assetPages(), ...candidatePages(house), ...refereePages(house), ...reportPages(house)].map((page) =>
          guarded(house, page),
        ),
        ...partnerPages(house),
      ],
      inbound: inboundHandler(house),
      inboundSms: smsHandler(house),
      checks: () => ownChecks(house),
    }
  },
})
