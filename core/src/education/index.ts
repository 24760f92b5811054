export { type ChoiceKind, choiceName, countChoices, pageOfChoices } from './education.store.ts'
