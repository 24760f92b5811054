export { type ChoiceKind, choiceName, countChoices, pageOfChoices, searchChoices } from './education.store.ts'
