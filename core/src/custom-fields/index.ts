export { loadFieldDefinitions, loadFieldOptions } from './custom-fields.store.ts'
export { type FieldDefinition, type FieldValue, missingRequired, valuesOf, valueTypeWord, visibleKey } from './custom-fields.ts'
export { fieldWriter, fieldWriters } from './field-writer.ts'
export { applyFieldWrites, type FieldWrite } from './write.ts'
