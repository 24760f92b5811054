import type { FormField, FormQuestion } from '@orangery/contract/job-board'
import { type EeocQuestion, eeocChoices } from '../eeoc/index.ts'
import { type PostQuestion, readQuestions } from '../jobs/index.ts'

const textField = (name: string): FormField => ({ name, type: 'input_text' })
const fileFields = (name: string): FormField[] => [
  { name, type: 'input_file' },
  { name: `${name}_text`, type: 'textarea' },
]

/** What every form asks, in this order; a post may say otherwise whether it must be answered. */
const usualQuestions: readonly FormQuestion[] = [
  { required: true, label: 'First Name', fields: [textField('first_name')] },
  { required: true, label: 'Last Name', fields: [textField('last_name')] },
  { required: true, label: 'Email', fields: [textField('email')] },
  { required: false, label: 'Phone', fields: [textField('phone')] },
  { required: false, label: 'Resume/CV', fields: fileFields('resume') },
  { required: false, label: 'Cover Letter', fields: fileFields('cover_letter') },
]
const usualNames = new Set(usualQuestions.map(({ fields }) => fields[0]?.name))

/** The questions of a post that are its own, beside those that every form asks. */
export function ownQuestions(stored: readonly unknown[]): PostQuestion[] {
  return readQuestions(stored).filter(({ name }) => !usualNames.has(name))
}

/** Which of the usual questions a post must have answered, by name. */
export function requiredUsual(stored: readonly unknown[]): string[] {
  return formOf(stored).flatMap(({ required, fields }) => (required && usualNames.has(fields[0]?.name) ? [fields[0]!.name] : []))
}

/** The whole form of a post. */
export function formOf(stored: readonly unknown[]): FormQuestion[] {
  const said = new Map(readQuestions(stored).map((question) => [question.name, question]))
  const usual = usualQuestions.map((question) => {
    const own = said.get(question.fields[0]?.name ?? '')
    const always = ['first_name', 'last_name', 'email'].includes(question.fields[0]?.name ?? '')
    return own ? { ...question, label: own.label, required: always || own.required } : question
  })
  return [...usual, ...ownQuestions(stored).map(ownQuestion)]
}

function ownQuestion(question: PostQuestion): FormQuestion {
  const { required, label, description } = question
  return { required, label, description, fields: [fieldOf(question)] }
}

/** What can be answered to yes or no. */
export const yesOrNo = [
  { value: 0, label: 'No' },
  { value: 1, label: 'Yes' },
]

function fieldOf({ name, type, values }: PostQuestion): FormField {
  switch (type) {
    case 'short_text':
      return { name, type: 'input_text', values: [] }
    case 'long_text':
      return { name, type: 'textarea', values: [] }
    case 'attachment':
      return { name, type: 'input_file', values: [] }
    case 'boolean':
      return { name, type: 'multi_value_single_select', values: yesOrNo }
    case 'single_select':
      return { name, type: 'multi_value_single_select', values }
    case 'multi_select':
      return { name, type: 'multi_value_multi_select', values }
  }
}

/** Where somebody lives; latitude and longitude come from the page that asks. */
export const locationQuestions: readonly FormQuestion[] = [
  { label: 'Location', required: true, fields: [{ name: 'location', type: 'input_text', values: [] }] },
  { label: 'Latitude', required: true, fields: [{ name: 'latitude', type: 'input_hidden', values: [] }] },
  { label: 'Longitude', required: true, fields: [{ name: 'longitude', type: 'input_hidden', values: [] }] },
]

/** The questions of the Equal Employment Opportunity Commission, each with the name of its answer in a form. */
export const eeocFields: Readonly<Record<EeocQuestion, { name: string; label: string }>> = {
  gender: { name: 'gender', label: 'Gender' },
  race: { name: 'race', label: 'Race' },
  veteranStatus: { name: 'veteran_status', label: 'Veteran Status' },
  disabilityStatus: { name: 'disability_status', label: 'Disability Status' },
}

export function complianceParts() {
  const questions = (Object.keys(eeocFields) as EeocQuestion[]).map((question) => ({
    required: false,
    label: eeocFields[question].label,
    fields: [
      {
        name: eeocFields[question].name,
        type: 'multi_value_single_select' as const,
        values: eeocChoices[question].map((label, index) => ({ value: index + 1, label })),
      },
    ],
  }))
  const description = 'Answering is of your own will. Who decides about your application does not see what you answer.'
  return [{ type: 'eeoc', description, questions }]
}
