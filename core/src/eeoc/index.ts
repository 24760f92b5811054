export { type EeocQuestion, eeocChoices, eeocWords } from './choices.ts'
export { type EeocFilter, type EeocRow, pageOfEeocRows } from './eeoc.store.ts'
export { type EeocAnswers, recordEeoc } from './record-eeoc.ts'
