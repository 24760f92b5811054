/** What can be answered, each under its number: the ids and words that the public API has. */
export const eeocChoices = {
  race: [
    'American Indian or Alaskan Native',
    'Asian',
    'Black or African American',
    'Hispanic or Latino',
    'White',
    'Native Hawaiian or Other Pacific Islander',
    'Two or More Races',
    'Decline To Self Identify',
  ],
  gender: ['Male', 'Female', 'Decline To Self Identify'],
  veteranStatus: [
    'I am not a protected veteran',
    'I identify as one or more of the classifications of a protected veteran',
    "I don't wish to answer",
  ],
  disabilityStatus: [
    'Yes, I have a disability, or have a history/record of having a disability',
    'No, I don’t have a disability, or a history/record of having a disability',
    "I don't wish to answer",
  ],
} as const

export type EeocQuestion = keyof typeof eeocChoices

/** The words of an answer; undefined for a number that none has. Numbers begin with 1. */
export function eeocWords(question: EeocQuestion, number: number | null): string | undefined {
  return number === null ? undefined : eeocChoices[question][number - 1]
}
