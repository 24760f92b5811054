export { loadFieldDefinitions, loadFieldOptions } from './custom-fields.store.ts'
export { type FieldDefinition, type FieldValue, valuesOf, valueTypeWord, visibleKey } from './custom-fields.ts'
export { fieldWriter } from './field-writer.ts'
export { applyFieldWrites, type FieldWrite } from './write.ts'
