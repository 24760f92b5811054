export { homeFigures, longestWaiting, recentActivity, shellCounts } from './figures.store.ts'
export {
  countRejectionReasons,
  findEmailTemplate,
  findOrganization,
  findSource,
  insertOrganization,
  listCloseReasons,
  listSources,
  pageOfRejectionReasons,
} from './organization.store.ts'
