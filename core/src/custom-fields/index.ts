export { loadFieldDefinitions } from './custom-fields.store.ts'
export { type FieldDefinition, type FieldValue, valuesOf, valueTypeWord, visibleKey } from './custom-fields.ts'
