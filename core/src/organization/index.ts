export { boardTokenFor, internalBoard } from './board-token.ts'
export { countEmailTemplates, findEmailTemplate, pageOfEmailTemplates, type TemplateFilter } from './email-templates.store.ts'
export { homeFigures, longestWaiting, recentActivity, shellCounts } from './figures.store.ts'
export {
  countRejectionReasons,
  findOrganization,
  findSource,
  holdSource,
  insertOrganization,
  listCloseReasons,
  listSources,
  nameOrganization,
  pageOfRejectionReasons,
} from './organization.store.ts'
export { findProspectPool, prospectStagesOf } from './prospect-pools.store.ts'
