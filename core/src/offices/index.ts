export { createOffice, type NewOffice, updateOffice } from './change-offices.ts'
export { countOffices, type OfficeFilter, pageOfOffices } from './offices.store.ts'
