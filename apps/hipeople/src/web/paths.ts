import { fillPath } from '@orangery/client/browser'
import { downloadPdf } from '../contract/reports.ts'
import { accessPack } from '../contract/requests.ts'

/** Every address of HiPeople's pages. */
export const paths = {
  roles: () => '/hipeople/roles',
  role: (id: number, tab?: string) => `/hipeople/roles/${id}${tab ? `?tab=${tab}` : ''}`,
  candidates: () => '/hipeople/candidates',
  check: (id: number) => `/hipeople/candidates/${id}`,
  why: (candidate?: string | number) =>
    `/hipeople/why${candidate === undefined ? '' : `?candidate=${encodeURIComponent(candidate)}`}`,
  reports: () => '/hipeople/reports',
  report: (id: number) => `/hipeople/reports/${id}`,
  pdf: (id: number) => fillPath(downloadPdf.path, { id }),
  accessPack: (id: number) => fillPath(accessPack.path, { id }),
  questionnaires: () => '/hipeople/questionnaires',
  questionnaire: (id: number | 'new') => `/hipeople/questionnaires/${id}`,
  tests: () => '/hipeople/tests',
  test: (id: string) => `/hipeople/tests/${id}`,
  integrations: () => '/hipeople/settings/integrations',
  notifications: () => '/hipeople/settings/notifications',
  rules: () => '/hipeople/settings/rules',
  troubleshooting: () => '/hipeople/settings/troubleshooting',
}
