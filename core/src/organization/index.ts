export { homeFigures, longestWaiting, recentActivity, shellCounts } from './figures.store.ts'
export {
  countRejectionReasons,
  findEmailTemplate,
  findOrganization,
  findSource,
  insertOrganization,
  listCloseReasons,
  listSources,
  nameOrganization,
  pageOfRejectionReasons,
} from './organization.store.ts'
