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
