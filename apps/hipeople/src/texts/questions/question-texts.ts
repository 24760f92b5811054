/** Questions that come with HiPeople, by their key, as they are shown. English stands where they are defined, and in every report. */
export interface QuestionTexts {
  /** Words at 1 and at 5, unless a question has its own. */
  readonly ends: readonly [string, string]
  readonly questions: Readonly<Record<string, { readonly text: string; readonly options?: readonly string[] }>>
}
