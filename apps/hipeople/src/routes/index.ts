import type { AppBinding } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { assessmentRoutes } from './assessment-routes.ts'
import { automationRoutes } from './automation-routes.ts'
import { bulkRoutes } from './bulk-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { integrationRoutes } from './integration-routes.ts'
import { linkedinRoutes } from './linkedin-routes.ts'
import { pushRoutes } from './push-routes.ts'
import { questionnaireRoutes } from './questionnaire-routes.ts'
import { refereeRoutes } from './referee-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { requestRoutes } from './request-routes.ts'
import { roleRoutes } from './role-routes.ts'
import { settingsRoutes } from './settings-routes.ts'

/** What answers the routes of the contract. */
export function routesOf(house: House): AppBinding[] {
  return [
    ...integrationRoutes(house),
    ...linkedinRoutes(house),
    ...pushRoutes(house),
    ...roleRoutes(house),
    ...bulkRoutes(house),
    ...assessmentRoutes(house),
    ...automationRoutes(house),
    ...requestRoutes(house),
    ...refereeRoutes(house),
    ...reportRoutes(house),
    ...questionnaireRoutes(house),
    ...settingsRoutes(house),
    ...decisionRoutes(house),
  ]
}
