export { createDepartment, type NewDepartment, updateDepartment } from './change-departments.ts'
export { countDepartments, type DepartmentFilter, pageOfDepartments } from './departments.store.ts'
